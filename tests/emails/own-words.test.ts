import { describe, expect, it } from 'vitest'
import type { Reader } from '#app/emails/frame.ts'
import { messageKeys } from '#app/emails/message-facts.ts'
import { drawSamples, ownWordsOf, wordedTranslator, wordingProblem } from '#app/emails/own-words.ts'
import { renderEmail } from '#app/emails/render.ts'

const neutral = 'Ada kabar tentang aduan Anda'
const subjectName = 'id-mail-answerGiven-subject'
const dates = { replyBy: '2026-03-20', answerBy: '2026-04-06', checkedBy: '2026-03-16', provisional: false }
const subjectWord = { builtIn: '{{agency}} menanggapi aduan Anda', isSubject: true }

describe('the sentences an administrator may word', () => {
  it.each(messageKeys)(
    'of %s are there in both languages, each with a name of its own and sound as built in',
    (key) => {
      const words = ownWordsOf(key)
      for (const language of ['id', 'en'] as const) {
        expect(words.filter((word) => word.language === language)).not.toEqual([])
      }
      expect(new Set(words.map(({ name }) => name)).size).toBe(words.length)
      expect(words.filter((word) => wordingProblem(word.builtIn, word) !== null)).toEqual([])
    },
  )

  it('are used with their facts, in their language alone', () => {
    const wording = { [subjectName]: 'Kabar dari {{agency}}' }
    const subjects = drawSamples('answer-given', wording).map(({ language, subject }) => [language, subject])
    expect(subjects).toContainEqual(['id', '[KTM-7Q4D-9M2K-H] Kabar dari Dinas Rekaan Satu'])
    expect(subjects.filter(([language]) => language === 'en').join()).not.toContain('Kabar dari')
  })

  it('are used in text and HTML alike, and links stay the program’s', () => {
    const [mail] = drawSamples('answer-given', { 'id-mail-answerGiven-accept': 'Sudah beres: {{url}}' })
    expect(mail?.text).toContain('Sudah beres: https://contoh.example/tautan')
    expect(mail?.html).toContain('Sudah beres: <a href="https://contoh.example/tautan"')
  })

  it('have one sentence for one and one for several, where a language tells them apart', () => {
    const names = ownWordsOf('password-reset').map(({ name }) => name)
    expect(names.filter((name) => name.includes('expires'))).toEqual([
      'id-mail-passwordReset-expires_other',
      'en-mail-passwordReset-expires_one',
      'en-mail-passwordReset-expires_other',
    ])
    const [mail] = drawSamples('password-reset', { 'id-mail-passwordReset-expires_other': 'Hanya {{count}} menit.' })
    expect(mail?.text).toContain('Hanya 30 menit.')
  })

  it('that a later release would not understand are left for the built-in ones', () => {
    const [mail] = drawSamples('answer-given', { [subjectName]: 'Kabar dari {{kantor}}' })
    expect(mail?.subject).toContain('Dinas Rekaan Satu menanggapi aduan Anda')
  })
})

describe('whatever the wording says', () => {
  const wording = Object.fromEntries(
    ownWordsOf('complaint-received').map(({ name, builtIn }) => [name, `Dari kami, ${builtIn}`]),
  )
  const drawn = (isProtected: boolean) => {
    const reader: Reader = {
      language: 'id',
      t: wordedTranslator('complaint-received', 'id', wording),
      reference: 'KTM-7Q4D-9M2K-H',
      at: new Date('2026-03-13T02:20:00Z'),
      pageUrl: 'https://aduan.example/aduan',
      linkUrl: () => null,
      ...{ isTrialSite: false, isConfirmed: true, confirmUrl: null, stopUrl: null, responsible: '', ombudsman: '' },
    }
    const facts = { ...dates, isProtected, responsibleAgency: null }
    return renderEmail({ message: 'complaint-received', facts }, reader)
  }

  it('a protected complaint’s mail keeps its neutral subject', () => {
    expect(drawn(true).subject).toBe(`[KTM-7Q4D-9M2K-H] ${neutral}`)
    expect(drawn(false).subject).toBe('[KTM-7Q4D-9M2K-H] Dari kami, Aduan Anda kami terima')
  })

  it('neither the neutral subject nor number, footer and way to stop are among the sentences', () => {
    const all = messageKeys.flatMap((key) => ownWordsOf(key).map((word) => word.key))
    expect(all.filter((key) => /^(mail\.[^.]+|shell\..+|words\..+)$/.test(key))).toEqual([])
  })
})

describe('a sentence is refused', () => {
  it.each([
    ['Kabar untuk Anda', 'missing'],
    ['{{agency}} menulis {{nama}}', 'unknown'],
    ['{{agency}} {menulis}', 'braces'],
    ['<b>{{agency}}</b> menulis', 'html'],
    ['{{agency}} di https://jahat.example', 'link'],
    ['{{agency}} di jahat.example', 'link'],
    ['{{agency}} tulis ke a@b', 'link'],
    [`{{agency}} ${'a'.repeat(120)}`, 'errors.text.long'],
  ])('%s: %s', (text, problem) => {
    expect(wordingProblem(text, subjectWord)?.key).toMatch(new RegExp(`(^|\\.)${problem}$`))
  })
})
