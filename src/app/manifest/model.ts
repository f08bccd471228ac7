import { type Static, Type } from 'typebox'

const Text = Type.String({ minLength: 1 })
const Name = Type.String({
  pattern: '^[a-z0-9_]{1,100}$',
  description: 'small letters, digits and _ (no dash), at most 100',
})
const Names = Type.Optional(Type.Array(Name))
const Free = Type.Record(Type.String(), Type.Unknown())

const Resource = Type.Object(
  { name: Text, url: Type.Optional(Text), checksum: Type.Optional(Text), mime_type: Type.Optional(Text) },
  { additionalProperties: true },
)

/** What a dataset says of itself: FollowTheMoney's `DatasetModel`, and where its entities are. */
const described = {
  title: Type.Optional(Text),
  summary: Type.Optional(Type.String()),
  description: Type.Optional(Type.String()),
  url: Type.Optional(Text),
  license: Type.Optional(Text),
  updated_at: Type.Optional(Text),
  last_export: Type.Optional(Text),
  entity_count: Type.Optional(Type.Integer()),
  thing_count: Type.Optional(Type.Integer()),
  version: Type.Optional(Text),
  category: Type.Optional(Text),
  tags: Type.Optional(Type.Array(Type.String())),
  publisher: Type.Optional(Free),
  coverage: Type.Optional(Free),
  resources: Type.Optional(Type.Array(Resource)),
  deprecation: Type.Optional(Type.String()),
  entities_url: Type.Optional(Text),
  delta_url: Type.Optional(Text),
  children: Names,
  datasets: Names,
  scopes: Names,
}
const Token = Type.Optional(
  Type.String({ minLength: 1, description: 'a token, or $NAME of the environment' }),
)

/** One dataset of a manifest. */
export const ManifestDataset = Type.Object(
  {
    name: Name,
    ...described,
    path: Type.Optional(Text),
    load: Type.Optional(Type.Boolean()),
    namespace: Type.Optional(Type.Boolean()),
    auth_token: Token,
    entities_checksum: Type.Optional(
      Type.String({ pattern: '^[0-9a-f]{40}$', description: 'a SHA-1 in hexadecimal' }),
    ),
    resource_name: Type.Optional(Text),
    resource_type: Type.Optional(Text),
  },
  { $id: 'ManifestDataset', additionalProperties: false },
)
export type ManifestDataset = Static<typeof ManifestDataset>

export const ManifestCatalog = Type.Object(
  {
    url: Text,
    auth_token: Token,
    scope: Type.Optional(Name),
    scopes: Names,
    namespace: Type.Optional(Type.Boolean()),
    resource_name: Type.Optional(Text),
    resource_type: Type.Optional(Text),
  },
  { $id: 'ManifestCatalog', additionalProperties: false },
)
export type ManifestCatalog = Static<typeof ManifestCatalog>

/** The file of `aktsam serve --manifest FILE.yml`. */
export const Manifest = Type.Object(
  {
    catalogs: Type.Optional(Type.Array(ManifestCatalog)),
    datasets: Type.Optional(Type.Array(ManifestDataset)),
  },
  { $id: 'Manifest', additionalProperties: false },
)
export type Manifest = Static<typeof Manifest>

/** A dataset as a catalogue elsewhere lists it: what we do not know of it is passed over. */
export const ForeignDataset = Type.Object({ name: Name, ...described }, { additionalProperties: true })
export const ForeignCatalogue = Type.Object(
  { datasets: Type.Array(ForeignDataset) },
  { additionalProperties: true },
)
