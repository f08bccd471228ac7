import { readFileSync } from 'node:fs'
import { Type } from 'typebox'
import { parse } from 'yaml'
import type { Provider } from '#access'
import { GrantedRole } from '#access/model'
import { AppError, inEnglish, validate } from '#kernel'

const strict = { additionalProperties: false }
const Text = Type.String({ minLength: 1 })
const { role, entities } = GrantedRole.properties

/** The file of OpenID providers; secrets stand in the environment, under the name that the file gives. */
const Providers = Type.Array(
  Type.Object(
    {
      id: Type.String({ pattern: '^[a-z][a-z0-9-]{0,30}$' }),
      title: Text,
      issuer: Type.String({ pattern: '^https?://' }),
      clientId: Text,
      clientSecretEnv: Text,
      groupsClaim: Type.Optional(Text),
      mapping: Type.Array(Type.Object({ group: Text, role, entities }, strict), { minItems: 1 }),
    },
    strict,
  ),
)

type Environment = Readonly<Record<string, string | undefined>>

/** The providers of a file (JSON or YAML). Throws `invalid_input` with the field, or the secret that is not set. */
export function providersIn(file: string | undefined, environment: Environment): readonly Provider[] {
  if (file === undefined) return []
  const checked = validate(Providers, read(file))
  if (!checked.ok)
    throw new AppError({ ...checked.refusal, ...inEnglish(`AKTSAM_OIDC ${file}: ${checked.refusal.detail}`) })
  return checked.value.map(({ clientSecretEnv, groupsClaim = 'groups', ...provider }) => {
    const clientSecret = environment[clientSecretEnv]
    if (clientSecret) return { ...provider, groupsClaim, clientSecret }
    const detail = `AKTSAM_OIDC ${file}: the secret of '${provider.id}' is expected in ${clientSecretEnv}, which is not set.`
    throw new AppError({ code: 'invalid_input', ...inEnglish(detail) })
  })
}

function read(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new AppError(
      { code: 'invalid_input', ...inEnglish(`AKTSAM_OIDC ${file} cannot be read: ${said}`) },
      cause,
    )
  }
}
