import { Button, FileButton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { readCodes, readsCodes } from './barcode.ts'

/** A photograph of the label instead of typing, where the browser reads codes; it never leaves the phone. */
export function PhotoPart({ look }: { readonly look: (serial: string) => void }) {
  const { t } = useTranslation()
  const work = useMutation({
    mutationFn: readCodes,
    onSuccess: ([only, ...others]) => {
      if (only !== undefined && others.length === 0) look(only)
    },
  })
  if (!readsCodes()) return null
  const codes = work.data ?? []
  return (
    <div className="scan-photo">
      <FileButton
        accept="image/*"
        capture="environment"
        onChange={(photo) => {
          if (photo) work.mutate(photo)
        }}
      >
        {(props) => (
          <Button {...props} variant="default" loading={work.isPending}>
            {t('assets.photo.take')}
          </Button>
        )}
      </FileButton>
      <div role="status">
        {work.isError && <p>{t('assets.photo.unread')}</p>}
        {work.isSuccess && codes.length === 0 && <p>{t('assets.photo.none')}</p>}
        {codes.length > 1 && <p>{t('assets.photo.several')}</p>}
      </div>
      {codes.length > 1 &&
        codes.map((code) => (
          <Button key={code} variant="default" onClick={() => look(code)}>
            {code}
          </Button>
        ))}
    </div>
  )
}
