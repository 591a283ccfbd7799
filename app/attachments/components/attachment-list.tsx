import { isPicture } from '#app/attachments/components/picture-page.tsx'
import type { AttachmentInfo } from '#app/attachments/upload.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { paths } from '#app/http/paths.ts'
import { formatDay, formatMegabytes, formatMoment } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

/** Files as tiles: a small picture or the kind in words, name, size, who, when, and how far the check is. */
export function AttachmentList({
  attachments,
  isDayOnly = false,
  toPicture,
}: {
  attachments: readonly AttachmentInfo[]
  /** where an hour could give somebody away */
  isDayOnly?: boolean
  /** where a picture is shown large; without it a file is only downloaded */
  toPicture?: ((id: string) => string) | undefined
}) {
  if (attachments.length === 0) return null
  return (
    <ul className="plain-list attachments">
      {attachments.map((attachment) => (
        <li key={attachment.id} className="attachment">
          <Thumbnail attachment={attachment} />
          <About attachment={attachment} isDayOnly={isDayOnly} toPicture={toPicture} />
        </li>
      ))}
    </ul>
  )
}

function Thumbnail({ attachment }: { attachment: AttachmentInfo }) {
  const t = useTranslate()
  if (attachment.state === 'clean' && attachment.hasThumbnail) {
    // The name beside it says what it is; the picture adds nothing for somebody who hears the page.
    return (
      <img
        className="attachment-thumb"
        src={paths.attachment(attachment.id, { ukuran: 'kecil' })}
        width={56}
        height={56}
        alt=""
        loading="lazy"
      />
    )
  }
  return (
    <span className="attachment-thumb">
      {t(attachment.type === 'application/pdf' ? 'attachments.kind.document' : 'attachments.kind.photo')}
    </span>
  )
}

function About({
  attachment,
  isDayOnly,
  toPicture,
}: {
  attachment: AttachmentInfo
  isDayOnly: boolean
  toPicture: ((id: string) => string) | undefined
}) {
  const t = useTranslate()
  const language = useLanguage()
  const { id, name, size, by, state, linkedAt, uploadedAt } = attachment
  const facts = [
    formatMegabytes(size, language),
    by ? t(`attachments.from.${by}`) : '',
    isDayOnly
      ? formatDay(localDateOf(linkedAt ?? uploadedAt), language)
      : formatMoment(linkedAt ?? uploadedAt, language),
  ].filter(Boolean)
  return (
    <span className="attachment-about">
      {/* Isolated: a name may be written to turn around what stands beside it. */}
      {state === 'clean' ? (
        <a href={paths.attachment(id)} download aria-label={t('attachments.open', { name })}>
          <bdi>{name}</bdi>
        </a>
      ) : (
        <bdi>{name}</bdi>
      )}
      <span className="small soft">{facts.join(' · ')}</span>
      <span className="small">{stateInWords(attachment, t)}</span>
      {toPicture && isPicture(attachment) ? (
        <a className="text-link" href={`${toPicture(id)}#foto`} aria-label={t('deskTools.picture.openNamed', { name })}>
          {t('deskTools.picture.open')}
        </a>
      ) : null}
    </span>
  )
}

function stateInWords({ state, type, refusedBecause }: AttachmentInfo, t: Translate): string {
  if (state === 'quarantined') return t('attachments.state.quarantined')
  if (state === 'refused') {
    return t('attachments.state.refused', { reason: t(`attachments.unusable.${refusedBecause ?? 'broken'}`) })
  }
  return t(type === 'application/pdf' ? 'attachments.state.original' : 'attachments.state.cleaned')
}
