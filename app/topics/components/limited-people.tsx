import { paths } from '#app/http/paths.ts'
import type { LimitedPerson } from '#app/topics/topic-people.server.ts'
import { useTranslate } from '#app/ui/language.tsx'

/** Whose work ends with a topic: what comes under the one that follows does not reach them. */
export function LimitedPeople({ people }: { people: readonly LimitedPerson[] }) {
  const t = useTranslate()
  if (people.length === 0) return null
  return (
    <section className="notice mt-3" aria-labelledby="terbatas">
      <h2 id="terbatas" className="font-semibold">
        {t('topics.close.people')}
      </h2>
      <ul className="bullets mt-2">
        {people.map(({ id, name, agencyName, isOnlyTopic }) => (
          <li key={id}>
            <a href={paths.adminPerson(id)}>{name}</a>, {agencyName}
            {isOnlyTopic ? <b> ({t('topics.close.onlyThis')})</b> : null}
          </li>
        ))}
      </ul>
      <p className="mt-2">{t('topics.close.peopleHint')}</p>
    </section>
  )
}
