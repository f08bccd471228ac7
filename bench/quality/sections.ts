import { aliases } from './aliases.ts'
import { alteredUn } from './altered-un.ts'
import { damage } from './damage.ts'
import { entities } from './entities.ts'
import { invented } from './invented.ts'
import { lossless } from './lossless.ts'
import { pairs } from './pairs.ts'
import { people } from './people.ts'
import { sameScript } from './same-script.ts'
import type { Section } from './section.ts'

/** All sections, cheap ones first. */
export const sections: readonly Section[] = [
  pairs,
  alteredUn,
  sameScript,
  entities,
  aliases,
  invented,
  people,
  damage,
  lossless,
]
