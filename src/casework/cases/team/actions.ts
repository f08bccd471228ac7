import { type Act, ok, type Result, refuse, worded } from '#kernel'
import { needsLeadWords } from '../../knowledge/case-words.ts'
import { type CaseDesk, changing, unknownPerson } from '../actions.ts'
import type { AddToTeam, Case, Wall } from '../model.ts'
import { noteInCase } from '../store.ts'

/** Lets somebody of the house in; a new lead takes the place of the one before, who stays as a member. */
export async function addToTeam(
  desk: CaseDesk,
  act: Act,
  { ref, person, part }: AddToTeam & { readonly ref: string },
): Promise<Result<Case>> {
  return await changing(desk, act, {
    ...{ ref, body: { person, part } },
    change: async (tx, kept) => {
      if (!(await desk.knowsPerson(tx, person))) return unknownPerson('/person', person)
      const others = kept.team
        .filter((member) => member.person !== person)
        .map((member) =>
          part === 'lead' && member.part === 'lead' ? { ...member, part: 'member' as const } : member,
        )
      const stays = kept.team.find((member) => member.person === person)
      if (stays?.part === 'lead' && part !== 'lead')
        return refuse({ code: 'not_allowed', ...worded(needsLeadWords(ref)) })
      await noteInCase(tx, act, { case: ref, kind: 'joined', object: person, facts: { part } })
      return ok({ ...kept, team: [...others, { person, part, party: null, from: act.at, until: null }] })
    },
  })
}

/** Lets somebody go. Whoever leads a case cannot, until another leads it. */
export async function leaveTeam(
  desk: CaseDesk,
  act: Act,
  { ref, person }: { readonly ref: string; readonly person: string },
): Promise<Result<Case>> {
  return await changing(desk, act, {
    ...{ ref, body: { person, left: true } },
    change: async (tx, kept) => {
      const member = kept.team.find((one) => one.person === person)
      if (!member) return unknownPerson('/person', person)
      if (member.part === 'lead') return refuse({ code: 'not_allowed', ...worded(needsLeadWords(ref)) })
      await noteInCase(tx, act, { case: ref, kind: 'left', object: person })
      return ok({ ...kept, team: kept.team.filter((one) => one !== member) })
    },
  })
}

/** Keeps somebody out, whatever their role, with the reason; they leave the team. */
export async function setWall(
  desk: CaseDesk,
  act: Act,
  { ref, person, why }: { readonly ref: string; readonly person: string; readonly why: string },
): Promise<Result<Case>> {
  return await changing(desk, act, {
    ...{ ref, body: { person, walled: true }, personal: { why } },
    change: async (tx, kept) => {
      if (!(await desk.knowsPerson(tx, person))) return unknownPerson('/person', person)
      if (kept.team.some((one) => one.person === person && one.part === 'lead'))
        return refuse({ code: 'not_allowed', ...worded(needsLeadWords(ref)) })
      await noteInCase(tx, act, { case: ref, kind: 'walled', object: person })
      const wall: Wall = { person, why, by: act.by, at: act.at }
      const walls = [...kept.walls.filter((one) => one.person !== person), wall]
      return ok({ ...kept, walls, team: kept.team.filter((one) => one.person !== person) })
    },
  })
}

/** Takes a wall away again; the reason stands in the log. */
export async function liftWall(
  desk: CaseDesk,
  act: Act,
  { ref, person }: { readonly ref: string; readonly person: string },
): Promise<Result<Case>> {
  return await changing(desk, act, {
    ...{ ref, body: { person, walled: false } },
    change: async (tx, kept) => {
      await noteInCase(tx, act, { case: ref, kind: 'unwalled', object: person })
      return ok({ ...kept, walls: kept.walls.filter((one) => one.person !== person) })
    },
  })
}
