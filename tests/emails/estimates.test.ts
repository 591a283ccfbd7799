import { describe, expect, it } from 'vitest'
import type { Language } from '#app/complaints/rules/complaint.ts'
import type { Reader } from '#app/emails/frame.ts'
import type { MessageWithFacts } from '#app/emails/message-facts.ts'
import { renderEmail } from '#app/emails/render.ts'
import { translator } from '#app/i18n/translate.ts'

function aReader(language: Language): Reader {
  return {
    ...{ language, t: translator(language), reference: 'KTM-7Q4D-9M2K-H', at: new Date('2026-12-28T02:20:00Z') },
    ...{ pageUrl: 'https://aduan.example/petugas', linkUrl: (linkId: string) => `https://aduan.example/${linkId}` },
    ...{ isTrialSite: false, isConfirmed: true, confirmUrl: null, stopUrl: null },
    ...{ responsible: 'Nama Rekaan, 0000-2222', ombudsman: '0000-3333' },
  }
}

describe('a day past the last loaded year of holidays', () => {
  const dueOn = '2027-01-04'
  const late: readonly MessageWithFacts[] = [
    { message: 'complaint-disputed', facts: { round: 1, dueOn, provisional: true } },
    { message: 'information-supplied', facts: { dueOn, provisional: true } },
    { message: 'message-from-resident', facts: { dueOn, provisional: true } },
    { message: 'resident-reminded', facts: { times: 1, dueOn, provisional: true } },
    {
      message: 'complaint-returned',
      facts: { agencyName: 'Dinas Contoh', checkBy: dueOn, provisional: true, mayShowContent: false },
    },
    { message: 'complaint-reopened', facts: { audience: 'agency-now', dueOn, provisional: true } },
    {
      message: 'complaint-reopened',
      facts: {
        ...{ isProtected: false, responsibleAgency: 'dishub', audience: 'resident', toDesk: false, reason: 'Contoh.' },
        ...{ dueOn, provisional: true },
      },
    },
  ]

  it.each(late)('is called an estimate in $message', (mail) => {
    for (const [language, words] of [
      ['id', '4 Januari 2027 (perkiraan)'],
      ['en', '4 January 2027 (estimate)'],
    ] as const) {
      const drawn = renderEmail(mail, aReader(language))
      expect(`${drawn.subject} ${drawn.text}`).toContain(words)
      const known = { ...mail, facts: { ...mail.facts, provisional: false } } as MessageWithFacts
      expect(renderEmail(known, aReader(language)).text).not.toMatch(/perkiraan|estimate/)
    }
  })
})
