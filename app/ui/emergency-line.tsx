import { useTranslate } from '#app/ui/language.tsx'
import { useSite } from '#app/ui/site.tsx'

const everywhere = '112'

/** "Keadaan darurat? Telepon 112 dahulu." and, when asked for, the other numbers of the regency. */
export function EmergencyLine({ withAll = false }: { withAll?: boolean }) {
  const t = useTranslate()
  const { emergency } = useSite()
  const others = emergency.filter((entry) => entry.number !== everywhere)
  return (
    <div className="emergency">
      <p>
        {t('shell.emergency.lead')}{' '}
        <a href={`tel:${everywhere}`}>{t('shell.emergency.call', { number: everywhere })}</a>
      </p>
      {withAll && others.length > 0 ? (
        <ul className="small font-normal">
          {others.map((entry) => (
            <li key={entry.name}>
              {entry.name}: <a href={`tel:${entry.number.replace(/[^\d+]/g, '')}`}>{entry.number}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
