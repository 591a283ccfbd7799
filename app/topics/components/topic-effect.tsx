import { countedUpTo } from '#app/complaints/limits.ts'
import type { TopicEffect } from '#app/topics/topic-effect.server.ts'
import { useTranslate } from '#app/ui/language.tsx'

/** How many open complaints a topic has, in words. */
export function OpenOfTopic({ open }: { open: number }) {
  const t = useTranslate()
  if (open === 0) return <p>{t('topics.effect.none')}</p>
  return <p>{open > countedUpTo ? t('topics.effect.openMany') : t('topics.effect.open', { count: open })}</p>
}

/** What saving would mean for complaints that are open, before anything is saved. */
export function TopicEffectNote({ effect }: { effect: TopicEffect }) {
  const t = useTranslate()
  const { open, elsewhere, changes } = effect
  return (
    <section className="section" role="status" aria-labelledby="akibat">
      <h2 id="akibat">{t('topics.effect.title')}</h2>
      <OpenOfTopic open={open} />
      {changes.length === 0 ? <p>{t('topics.effect.nothing')}</p> : null}
      <ul className="bullets mt-2">
        {changes.map((change) => (
          <li key={change}>{t(`topics.effect.${change}`)}</li>
        ))}
        {elsewhere === 0 ? null : (
          <li>
            {elsewhere > countedUpTo
              ? t('topics.effect.elsewhereMany')
              : t('topics.effect.elsewhere', { count: elsewhere })}
          </li>
        )}
      </ul>
    </section>
  )
}
