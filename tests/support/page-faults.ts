import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { translator } from '#app/i18n/translate.ts'
import { foreignIn } from '#tests/i18n/foreign.ts'

export const languages = ['id-ID', 'en-GB'] as const
export type BrowserLanguage = (typeof languages)[number]

const widths = [360, 768, 1366]
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What is wrong with the page as it stands: violations that axe finds, sideways scroll and squeezed fields at three widths, words of the
 * other language, keys without a sentence, no word that it is a test site. One line each; none is what a test expects.
 */
export async function findPageFaults(page: Page, browserLanguage: BrowserLanguage): Promise<string[]> {
  const language = browserLanguage === 'id-ID' ? 'id' : 'en'
  const words = await wordsOf(page)
  const faults = foreignIn(words, language).map((piece) => `not ${language}: ${piece}`)
  if (!words.includes(translator(language)('shell.testSite'))) faults.push('does not say that this is a test site')
  const lang = await page.getAttribute('html', 'lang')
  if (lang !== language) faults.push(`lang="${lang ?? ''}"`)
  for (const width of widths) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 800 })
    const violations = await lookWithAxe(page)
    faults.push(...violations.map((violation) => `${width} px, ${violation}`))
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (tooWide > 0) faults.push(`${width} px: sideways scroll of ${tooWide} px`)
    faults.push(...(await squeezedFields(page)).map((name) => `${width} px: no room to write in "${name}"`))
  }
  return faults
}

/** Fields for words that a row of other things left a sliver of. */
function squeezedFields(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[type=search], [type=email], textarea')]
      .filter((field) => field.checkVisibility() && field.clientWidth < 90)
      .map((field) => field.getAttribute('name') ?? ''),
  )
}

type Violation = { id: string; nodes: { html: string }[] }
type AxeWindow = { axe?: { run: (root: Document, options: object) => Promise<{ violations: Violation[] }> } }

/** The builder brings axe into the page, which takes most of the time: each further look asks the one that is there. */
async function lookWithAxe(page: Page): Promise<string[]> {
  const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }
  const again = await page.evaluate(
    async (wish) => (await (window as unknown as AxeWindow).axe?.run(document, wish))?.violations,
    options,
  )
  const violations = again ?? (await new AxeBuilder({ page }).withTags(tags).setLegacyMode(true).analyze()).violations
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

/** What is read on the page or by a screen reader; the switch to the other language is meant to be in that language. */
async function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement
    for (const other of copy.querySelectorAll('[lang], script, style')) other.remove()
    const spoken = [...copy.querySelectorAll('[aria-label], [alt], [title], [placeholder]')].flatMap((element) =>
      ['aria-label', 'alt', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    )
    // Node by node: the last word of a heading and the first of the next paragraph are two words.
    const nodes = document.createNodeIterator(copy, NodeFilter.SHOW_TEXT)
    const shown: string[] = []
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) shown.push(node.nodeValue ?? '')
    return [...shown, ...spoken].join(' ').replace(/\s+/g, ' ')
  })
}
