import './assets.css'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Asset, AssetRecord } from '#phaseout/model'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RecordLayout } from '../ui/record-layout.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { useAsset } from './api.ts'
import { NeedPart } from './need-part.tsx'

/** One device: where it stands, what is owed for it, what its place asks, and how its record came about. */
export function AssetPage() {
  const { t } = useTranslation()
  const { serial } = useParams({ from: '/assets/$serial' })
  const { data, error, refetch } = useAsset(serial)
  if (!data)
    return (
      <Page title={serial}>
        {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton lines={8} />}
      </Page>
    )
  const { line } = data
  return (
    <RecordLayout
      title={t('assets.pageTitle', { serial, name: line.productName })}
      aside={<span className="soft">{t(`assets.status.${line.status}`)}</span>}
      facts={
        <>
          <nav className="asset-ways" aria-label={t('assets.ways')}>
            <Link to="/assets/scan" search={{ serial }}>
              {t('assets.scan')}
            </Link>
            <Link to="/proposals" search={{ serial }}>
              {t('assets.proposals')}
            </Link>
          </nav>
          <Facts record={data} />
          <NeedPart need={(data.record as Asset).need} />
        </>
      }
      history={<History record={data} />}
    />
  )
}

function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{children}</td>
    </tr>
  )
}

function Facts({ record }: { readonly record: AssetRecord }) {
  const { t } = useTranslation()
  const { line, recordsFor, replacementOf, replacedBy } = record
  const known = (text: string | null) => text ?? <span className="soft">{t('assets.unknown')}</span>
  return (
    <table className="asset-facts">
      <tbody>
        <Fact title={t('assets.product')}>
          <Link to="/catalogue/$ref" params={{ ref: line.product }}>
            {line.productName}
          </Link>
          , {line.makerName}
        </Fact>
        <Fact title={t('assets.customer')}>
          <Link to="/parties/$ref" params={{ ref: line.customer }}>
            {line.customerName}
          </Link>
          , {line.siteName}
        </Fact>
        <Owed record={record} />
        <Fact title={t('assets.firmware')}>{known(line.firmware)}</Fact>
        <Fact title={t('assets.roleTitle')}>{t(`assets.role.${line.role}`)}</Fact>
        <Fact title={t('assets.recorder')}>
          {line.recorder ? <Serials serials={[line.recorder]} /> : known(null)}
        </Fact>
        {recordsFor.length > 0 && (
          <Fact title={t('assets.recordsFor')}>
            <Serials serials={recordsFor} />
          </Fact>
        )}
        {replacementOf && (
          <Fact title={t('assets.replacementOf')}>
            <Serials serials={[replacementOf]} />
          </Fact>
        )}
        {replacedBy.length > 0 && (
          <Fact title={t('assets.replacedBy')}>
            <Serials serials={replacedBy} />
          </Fact>
        )}
      </tbody>
    </table>
  )
}

/** Since when it stands there, and what is owed for it until when. */
function Owed({ record: { line, contracts } }: { readonly record: AssetRecord }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { installedOn, warranty, warrantyEnd } = line
  return (
    <>
      <Fact title={t('assets.installedOn')}>
        {installedOn ? format.day(installedOn) : t('assets.unknown')}
      </Fact>
      <Fact title={t('assets.warrantyTitle')}>
        {t(`assets.warrantyState.${warranty}`)}
        {warrantyEnd && `, ${format.day(warrantyEnd)}`}
      </Fact>
      <Fact title={t('assets.contract')}>
        {contracts.length === 0 && t('assets.noContract')}
        {contracts.map(({ ref, title, to, isRunning }) => (
          <div key={ref}>
            {t(isRunning ? 'assets.contractUntil' : 'assets.contractOver', {
              name: title ?? ref,
              until: to ? format.day(to) : t('assets.noEnd'),
            })}
          </div>
        ))}
      </Fact>
    </>
  )
}

function Serials({ serials }: { readonly serials: readonly string[] }) {
  return serials.map((serial, n) => (
    <span key={serial}>
      {n > 0 && ', '}
      <Link to="/assets/$serial" params={{ serial }}>
        {serial}
      </Link>
    </span>
  ))
}

function History({ record: { history } }: { readonly record: AssetRecord }) {
  const { t } = useTranslation()
  const fields = (changed: readonly string[]) => changed.map((one) => t(`assets.field.${one}`)).join(', ')
  return (
    <section aria-labelledby="history-head">
      <h2 id="history-head">{t('assets.history')}</h2>
      <Timeline
        items={history.map(({ version, at, changed }) => ({
          ...{ id: String(version), at },
          says:
            changed.length === 0 ? t('assets.recorded') : t('assets.changed', { fields: fields(changed) }),
        }))}
      />
    </section>
  )
}
