import { type Act, fieldFault, ok, type Result, refuse, type Wording, worded } from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Stored, type Tx } from '#storage'
import { installFaults } from '../../knowledge/fulfil-words.ts'
import type { Asset } from '../../model.ts'
import { findAssets, records } from '../../store.ts'
import { todayOf } from '../actions.ts'
import { moveIn } from '../deeds/actions.ts'
import type { InstallReplacement, Replacement } from '../model.ts'

/**
 * Notes what was put up: each is a device on record from that day, with the need of the place; what went away is installed
 * base no more, and stays on record. All or none. Refuses `invalid_input`, with the field.
 */
export async function installReplacement(
  db: Db,
  act: Act,
  { ref, on, devices }: { readonly ref: string } & InstallReplacement,
): Promise<Result<Stored<Replacement>>> {
  return await inTransaction(db, act.at, async (tx) => {
    const assets: Asset[] = []
    const moved = await moveIn(tx, act, {
      ...{ ref, deed: 'install' },
      change: async (_tx, kept) => {
        const known = await findAssets(
          tx,
          devices.flatMap(({ serial, replaces }) => [serial, replaces ?? []].flat()),
        )
        const wrong = faultOf({ on, devices }, { kept, known, today: todayOf(kept, act.at) })
        if (wrong)
          return refuse({ code: 'invalid_input', ...worded(wrong[1]), errors: [fieldFault(...wrong)] })
        assets.push(...assetsOf({ on, devices }, { kept, known }))
        return ok({ ...kept, putUp: devices, installedOn: on })
      },
    })
    if (moved.ok) await put(tx, act, { ref, assets })
    return moved
  })
}

interface Standing {
  readonly kept: Replacement
  readonly known: readonly Asset[]
}

function faultOf(
  { on, devices }: InstallReplacement,
  { kept, known, today }: Standing & { readonly today: string },
): readonly [path: string, words: Wording] | undefined {
  if (on > today) return ['/on', installFaults.future(today)]
  if (kept.site === null) return ['/devices', installFaults.site]
  if (devices.length > kept.quantity) return ['/devices', installFaults.count(kept.quantity)]
  for (const [n, { serial, replaces }] of devices.entries()) {
    const there = known.find((asset) => asset.serial === serial)
    if (there) return [`/devices/${n}/serial`, installFaults.known(serial, there.site)]
    if (devices.findIndex((one) => one.serial === serial) < n)
      return [`/devices/${n}/serial`, installFaults.twice(serial)]
    if (replaces === null) continue
    if (!kept.serials.includes(replaces)) return [`/devices/${n}/replaces`, installFaults.stranger(replaces)]
    if (devices.findIndex((one) => one.replaces === replaces) < n)
      return [`/devices/${n}/replaces`, installFaults.twice(replaces)]
  }
  return undefined
}

/** New ones with the place of the old, and the old ones as they are from now on. */
function assetsOf({ on, devices }: InstallReplacement, { kept, known }: Standing): Asset[] {
  const { site, choice, product, need } = kept
  return devices.flatMap(({ serial, replaces }): Asset[] => {
    const old = known.find((asset) => asset.serial === replaces)
    const added: Asset = {
      ...{ type: 'asset', serial, product: choice?.sku ?? product, site: site ?? '', installedOn: on },
      ...(old?.recorder === undefined ? {} : { recorder: old.recorder }),
      ...(old?.role === undefined ? {} : { role: old.role }),
      ...(old?.contract === undefined ? {} : { contract: old.contract }),
      ...(Object.keys(need).length > 0 ? { need } : {}),
      ...(replaces === null ? {} : { replacementOf: replaces }),
    }
    return old ? [added, { ...old, status: 'replaced' }] : [added]
  })
}

async function put(
  tx: Tx,
  act: Act,
  { ref, assets }: { ref: string; assets: readonly Asset[] },
): Promise<void> {
  await records.asset.table.putMany(tx, act, assets)
  const serials = (isUp: boolean) =>
    assets.flatMap(({ serial, status }) => ((status === undefined) === isUp ? [serial] : []))
  await record(tx, act, {
    type: 'replacement.install',
    object: ref,
    body: { putUp: serials(true), takenDown: serials(false) },
  })
}
