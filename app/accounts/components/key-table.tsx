import { useTranslate } from '#app/ui/language.tsx'

/** Each has a button or link of its own; a key only presses it. */
const keys = [
  ['j k', 'rows'],
  ['o', 'open'],
  ['u', 'back'],
  ['/', 'search'],
  ['r', 'reply'],
  ['t', 'answer'],
  ['m', 'ask'],
  ['n', 'note'],
  ['v', 'return'],
  ['a', 'claim'],
  ['e', 'preview'],
  ['z', 'undo'],
  ['g i', 'inbox'],
  ['g s', 'mine'],
  ['g t', 'late'],
  ['1 2 3', 'accept'],
  ['p', 'other'],
  ['d', 'merge'],
  ['b', 'refer'],
  ['x', 'reject'],
  ['?', 'help'],
  ['Esc', 'leave'],
] as const

/** The page shows it; the script of the desk shows the same piece in a dialog. */
export function KeyTable() {
  const t = useTranslate()
  return (
    <section className="section" id="daftar-pintasan" aria-labelledby="pintasan-judul">
      <h2 id="pintasan-judul">{t('deskTools.keys.title')}</h2>
      <p className="small soft">{t('deskTools.keys.lead')}</p>
      <dl className="key-table">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((one) => (
                <kbd key={one} className="is-shown">
                  {one}
                </kbd>
              ))}
            </dt>
            <dd>{t(`deskTools.keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
