import type { AttachmentInfo } from '#app/attachments/upload.ts'
import { paths } from '#app/http/paths.ts'
import { useTranslate } from '#app/ui/language.tsx'

/** How wide the picture is drawn, in pixels; null: as wide as the column. */
const widths = [null, 1000, 1600, 2400] as const

export function isPicture({ state, type }: AttachmentInfo): boolean {
  return state === 'clean' && type !== 'application/pdf'
}

/**
 * One picture large, with larger, smaller, previous and next as plain links. The picture scrolls in a region of its own
 * that the keyboard reaches.
 */
export function PicturePage({
  pictures,
  shown,
  size: wanted,
  toPicture,
  back,
}: {
  pictures: readonly AttachmentInfo[]
  shown: AttachmentInfo
  size: number
  toPicture: (id: string, size: number) => string
  back: string
}) {
  const t = useTranslate()
  const at = pictures.findIndex(({ id }) => id === shown.id)
  const size = Math.min(widths.length, Math.max(1, Number.isInteger(wanted) ? wanted : 1))
  const width = widths[size - 1] ?? null
  const [previous, next] = [pictures[at - 1], pictures[at + 1]]
  const title = t('deskTools.picture.title', { place: at + 1, count: pictures.length })
  const ratio = shown.width && shown.height ? shown.height / shown.width : null
  const box = width === null ? { width: shown.width, height: shown.height } : { width, height: ratio && width * ratio }
  return (
    <section className="section stack-3" id="foto">
      <h2 id="foto-judul">{title}</h2>
      <p className="small">
        <bdi>{shown.name}</bdi>
      </p>
      <p className="list-tools small">
        {size < widths.length ? (
          <a href={`${toPicture(shown.id, size + 1)}#foto`}>{t('deskTools.picture.larger')}</a>
        ) : null}
        {size > 1 ? <a href={`${toPicture(shown.id, size - 1)}#foto`}>{t('deskTools.picture.smaller')}</a> : null}
        {previous ? (
          <a href={`${toPicture(previous.id, size)}#foto`} rel="prev">
            {t('deskTools.picture.previous')}
          </a>
        ) : null}
        {next ? (
          <a href={`${toPicture(next.id, size)}#foto`} rel="next">
            {t('deskTools.picture.next')}
          </a>
        ) : null}
        <a href={paths.attachment(shown.id)} download>
          {t('deskTools.picture.download')}
        </a>
        <a href={`${back}#lampiran`}>{t('deskTools.picture.all')}</a>
      </p>
      <div className="picture" role="region" tabIndex={0} aria-labelledby="foto-judul">
        <img
          className={width === null ? 'picture-fits' : undefined}
          src={paths.attachment(shown.id)}
          width={box.width ?? undefined}
          height={box.height === null ? undefined : Math.round(box.height)}
          alt={t('deskTools.picture.alt', { name: shown.name })}
        />
      </div>
    </section>
  )
}
