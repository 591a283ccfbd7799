import type { FilingValues } from '#app/complaints/form.ts'
import { readIdentity } from '#app/complaints/form.ts'
import type { ShownDraft } from '#app/complaints/keep-filing-draft.server.ts'
import { paths } from '#app/http/paths.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

/** At the end of every step. Not offered after Anonim or Tanpa identitas. */
export function DraftButtons({ values, isKept }: { values: FilingValues; isKept: boolean }) {
  const t = useTranslate()
  if (readIdentity(values.identity) !== 'named') return null
  return (
    <div className="stack-2">
      <p className="actions">
        <Button name="go" value="saveDraft" variant="link">
          {t('draft.save')}
        </Button>
        {isKept ? (
          <Button name="go" value="deleteDraft" variant="link">
            {t('draft.delete')}
          </Button>
        ) : null}
      </p>
      <p className="small">{t('draft.keep')}</p>
    </div>
  )
}

/** What this browser kept, ahead of a new form. Their words are the resident's own, so they stand isolated. */
export function DraftList({ drafts }: { drafts: readonly ShownDraft[] }) {
  const t = useTranslate()
  const language = useLanguage()
  if (drafts.length === 0) return null
  return (
    <div className="notice">
      <p>
        <b>{t('draft.list')}</b>
      </p>
      <ul className="plain-list stack-2">
        {drafts.map(({ id, savedAt, words }) => (
          <li key={id}>
            <a href={paths.submit({ draf: id })}>
              {t('draft.resume')} {words === '' ? t('draft.empty') : <bdi>{words}</bdi>}
            </a>{' '}
            <span className="small soft">{t('draft.savedAt', { moment: formatMoment(savedAt, language) })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
