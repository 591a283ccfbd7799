import { useTranslate } from '#app/ui/language.tsx'

/** Empty until the desk's script hears of something; the page is loaded again by its reader alone. */
export function NewsLine({ ask, reload }: { ask: string; reload: string }) {
  const t = useTranslate()
  return (
    <div role="status" className="no-print" data-news={ask} data-ended={t('deskTools.news.ended')}>
      <p className="notice notice-calm mb-4" hidden>
        <span /> <a href={reload}>{t('deskTools.news.reload')}</a>
      </p>
    </div>
  )
}
