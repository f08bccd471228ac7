import { Checkbox, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldId } from '../../ui/field.ts'
import { Icon } from '../../ui/icon.tsx'
import { partyRoles, wordIn } from '../words.ts'
import { converted, emptyTest, ops, replaced, type Shape, shapeOf, written } from './condition.ts'
import { TestEditor } from './test-editor.tsx'

export interface NodeProps {
  readonly value: unknown
  readonly change: (value: unknown) => void
  /** Takes the node away; undefined where the rule needs it. */
  readonly remove?: (() => void) | undefined
  /** JSON pointer in the rule: `/when/all/1`. */
  readonly path: string
  /** What the server said is wrong, by path. */
  readonly errors: ReadonlyMap<string, string>
  readonly inParty?: boolean
}

/** A condition as a tree: each node is a question or joins those below it. */
export function ConditionEditor(props: NodeProps) {
  const { value, change, remove, path, errors } = props
  const { t } = useTranslation()
  const shape = shapeOf(value)
  const error = errors.get(path)
  return (
    <div className="node" data-op={shape.op}>
      <div className="node-head">
        <NativeSelect
          id={fieldId(path)}
          size="xs"
          aria-label={t('rules.nodeKind')}
          value={shape.op}
          error={error}
          data={ops
            .filter((op) => !(props.inParty && op.endsWith('Party')))
            .map((op) => ({ value: op, label: t(`ruleOp.${op}`) }))}
          onChange={({ currentTarget }) =>
            change(converted(value, wordIn(ops, currentTarget.value) ?? 'test'))
          }
        />
        {remove && (
          <button type="button" className="icon-button" aria-label={t('rules.removePart')} onClick={remove}>
            <Icon name="cross" />
          </button>
        )}
      </div>
      <Inside {...props} shape={shape} />
    </div>
  )
}

function Inside({ shape, ...props }: NodeProps & { readonly shape: Shape }) {
  if (shape.op === 'test') return <TestEditor {...props} test={shape} />
  if ('parts' in shape) return <Many {...props} shape={shape} />
  const set = (part: unknown) => props.change(written({ ...shape, part }))
  return (
    <div className="node-parts">
      {'roles' in shape && (
        <Roles roles={shape.roles} change={(roles) => props.change(written({ ...shape, roles }))} />
      )}
      <ConditionEditor
        value={shape.part}
        change={set}
        path={`${props.path}/${shape.op}`}
        errors={props.errors}
        inParty={props.inParty === true || shape.op !== 'not'}
      />
    </div>
  )
}

interface ManyProps extends NodeProps {
  readonly shape: Extract<Shape, { readonly op: 'all' | 'any' }>
}

function Many({ shape, change, path, errors, inParty = false }: ManyProps) {
  const { t } = useTranslation()
  const { op, parts } = shape
  const set = (next: readonly unknown[]) => change(written({ op, parts: next }))
  return (
    <div className="node-parts">
      {parts.map((part, i) => (
        <ConditionEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place
          key={`${i} ${parts.length}`}
          value={part}
          change={(next) => set(replaced(parts, i, next))}
          remove={parts.length > 1 ? () => set(replaced(parts, i)) : undefined}
          path={`${path}/${op}/${i}`}
          errors={errors}
          inParty={inParty}
        />
      ))}
      <div className="node-add">
        <button type="button" className="text-button" onClick={() => set([...parts, emptyTest])}>
          {t('rules.addQuestion')}
        </button>
        <button
          type="button"
          className="text-button"
          onClick={() => set([...parts, { [op === 'all' ? 'any' : 'all']: [emptyTest] }])}
        >
          {t('rules.addGroup')}
        </button>
      </div>
    </div>
  )
}

interface RolesProps {
  readonly roles: readonly string[]
  readonly change: (roles: readonly string[]) => void
}

/** Which parties are asked about; none ticked: all of them. */
function Roles({ roles, change }: RolesProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="choices">
      <legend>{t('rules.ofParties')}</legend>
      {partyRoles.map((role) => (
        <Checkbox
          key={role}
          size="xs"
          label={t(`role.${role}`)}
          checked={roles.includes(role)}
          onChange={() =>
            change(roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role])
          }
        />
      ))}
    </fieldset>
  )
}
