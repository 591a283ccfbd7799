import { useTranslate } from '#app/ui/language.tsx'

// A neutral public page outside, reached by a plain link: whoever looks over a shoulder sees weather, not a complaint.
const neutralPage = 'https://www.bmkg.go.id/'

export function QuickExit() {
  const t = useTranslate()
  return (
    <p className="small">
      <a href={neutralPage} rel="noreferrer">
        {t('shell.quickExit')}
      </a>
    </p>
  )
}
