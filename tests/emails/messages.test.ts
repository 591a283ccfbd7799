import { describe, expect, it, test } from 'vitest'
import type { Language } from '#app/complaints/rules/complaint.ts'
import type { Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import {
  isForItsLink,
  isForResident,
  messageKeys,
  type MessageKey,
  type MessageWithFacts,
} from '#app/emails/message-facts.ts'
import { renderEmail } from '#app/emails/render.ts'
import { en } from '#app/i18n/en.ts'
import { id } from '#app/i18n/id.ts'
import { translator } from '#app/i18n/translate.ts'
import { answerFacts, samples } from '#app/emails/sample-facts.ts'

const reference = 'KTM-7Q4D-9M2K-H'
const origin = 'https://aduan.example'
const stopUrl = `${origin}/tautan/stop`
const confirmUrl = `${origin}/tautan/confirm`

const withoutNumber: ReadonlySet<MessageKey> = new Set([
  'invitation',
  'password-reset',
  'second-factor-reset',
  'account-address',
  'weekly-open',
  'copy-for-village',
])

/** Somebody without an account has no desk to open; an old address is only told. */
const isNotice = ({ message, facts }: MessageWithFacts) =>
  (message === 'escalation' && facts.audience === 'secretariat') ||
  (message === 'account-address' && facts.audience === 'old')

function aReader(language: Language, of: MessageWithFacts, more: Partial<Reader> = {}): Reader {
  const isResident = isForResident(of)
  return {
    language,
    t: translator(language),
    reference: withoutNumber.has(of.message) ? null : reference,
    at: new Date('2026-03-13T02:20:00Z'),
    pageUrl: isResident ? `${origin}/aduan/${reference}` : `${origin}/petugas/aduan/${reference}`,
    linkUrl: (linkId) => `${origin}/tautan/${linkId.replace(':', '-')}`,
    isTrialSite: false,
    isConfirmed: true,
    confirmUrl: isResident ? confirmUrl : null,
    stopUrl: isResident ? stopUrl : null,
    responsible: 'Nama Rekaan, Kepala Contoh, 0000-2222',
    ombudsman: '0000-3333',
    ...more,
  }
}

const urlsIn = (text: string): string[] => [...new Set(text.match(/https:\/\/[^\s<>"]+/g) ?? [])]

/** What a person reads of the HTML: tags away, entities back, the head with the product's name left out. */
function readHtml(html: string): string {
  return html
    .replace(/<head>[\s\S]*?<\/head>|<div data-head[\s\S]*?<\/div>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
}

const wordsOf = (text: string): string[] => text.split(/[\s:]+/).filter((word) => word !== '' && word !== '--')

function sentencesOf(texts: object): string[] {
  return Object.values(texts).flatMap((value: unknown) => {
    if (typeof value === 'string') return value.split(/\{\{\w+\}\}/).map((piece) => piece.trim())
    return sentencesOf(value as object)
  })
}

const sentences: Record<Language, string[]> = { id: sentencesOf(id), en: sentencesOf(en) }
const onlyIn = (language: Language, other: Language): string[] =>
  sentences[language].filter(
    (piece) => piece.length >= 12 && !sentences[other].some((foreign) => foreign.includes(piece)),
  )
const foreignTo: Record<Language, string[]> = { id: onlyIn('en', 'id'), en: onlyIn('id', 'en') }

test('every message has a sample here', () => {
  expect([...new Set(samples.map(({ message }) => message))].sort()).toEqual([...messageKeys].sort())
})

describe.each(['id', 'en'] as const)('in %s', (language) => {
  const cases = samples.flatMap((one) => [
    { ...one, isConfirmed: true },
    ...(isForResident(one) ? [{ ...one, name: `${one.name}, address unconfirmed`, isConfirmed: false }] : []),
  ])

  describe.each(cases)('$name ($message)', (one) => {
    const reader = aReader(language, one, { isConfirmed: one.isConfirmed })
    const message: Message = renderEmail(one, reader)
    const everything = `${message.subject}\n${message.text}\n${readHtml(message.html)}`

    it('says the same words in the same order as text and as HTML', () => {
      expect(wordsOf(readHtml(message.html))).toEqual(wordsOf(message.text))
    })

    it('has no placeholder, no key and no sentence of the other language', () => {
      expect(everything).not.toMatch(/\{\{|\}\}|undefined|\bnull\b|\bmail\.\w/)
      expect(foreignTo[language].filter((piece) => everything.includes(piece))).toEqual([])
      expect(message.html).toContain(`<html lang="${language}">`)
    })

    it('needs no image, no script, no style sheet and no address without its text', () => {
      expect(message.html).not.toMatch(/<(img|script|style|link|table|form)\b/i)
      for (const [, address, shown] of message.html.matchAll(/<a href="([^"]+)"[^>]*>([^<]*)<\/a>/g)) {
        expect(shown).toBe(address)
      }
    })

    it('has a subject of one line, with the number in front where there is one', () => {
      expect(message.subject).not.toMatch(/[\r\n]/)
      expect(message.subject.length).toBeLessThanOrEqual(150)
      if (reader.reference) expect(message.subject.startsWith(`[${reference}] `)).toBe(true)
    })

    if (isForResident(one)) {
      it('tells the resident number, date, who is responsible, the Ombudsman and how to stop it', () => {
        expect(message.text.split('\n')[0]).toContain(reference)
        expect(message.text).toContain('2026')
        expect(message.text).toContain('Nama Rekaan, Kepala Contoh, 0000-2222')
        expect(message.text).toContain('0000-3333')
        expect(message.text).toContain(reader.t('mail.notRead', { url: reader.pageUrl }))
        expect(message.text).toContain(reader.t('mail.stop', { url: stopUrl }))
      })
    } else if (isForItsLink(one)) {
      it('gives its one link, and beside it only where to write', () => {
        expect(urlsIn(message.text)).toHaveLength(2)
        expect(message.text).toContain(`${origin}/tautan/`)
      })
    } else if (one.message === 'copy-for-village') {
      it('tells a village no number, day, hour or link, even where the sender knows them', () => {
        const { subject, text, html } = renderEmail(one, { ...reader, reference })
        const all = [subject, text, readHtml(html)].join(' ')
        expect(all).not.toMatch(/KTM-|2026|Maret|March|WITA|:\/\/|Rekaan/)
        expect(text).toContain('Desa Y1, Kec. Z1')
      })
    } else {
      it('tells staff the date first and gives who has an account one link', () => {
        expect(message.text.split('\n')[0]).toMatch(/^13 (Maret|March) 2026/)
        expect(urlsIn(message.text)).toHaveLength(isNotice(one) ? 0 : 1)
      })
    }

    if (!one.isConfirmed) {
      it('carries no content to an unconfirmed address, and no link that acts on the complaint', () => {
        expect(everything).not.toMatch(/rekaan|Dinas Contoh|Lembaga/)
        expect(urlsIn(message.text).sort()).toEqual([reader.pageUrl, confirmUrl, stopUrl].sort())
        if (one.message !== 'complaint-received') {
          expect(message.subject).toBe(`[${reference}] ${reader.t('mail.neutralSubject')}`)
        }
      })
    }
  })
})

describe('a mail', () => {
  const answer = (more: Partial<typeof answerFacts>, reader: Partial<Reader> = {}): Message => {
    const email = { message: 'answer-given', facts: { ...answerFacts, ...more } } as const
    return renderEmail(email, aReader('id', email, reader))
  }

  it('has the neutral subject when the complaint is protected, and still tells a confirmed address the content', () => {
    const message = answer({ isProtected: true })
    expect(message.subject).toBe(`[${reference}] Ada kabar tentang aduan Anda`)
    expect(message.text).toContain('Temuan rekaan')
  })

  it('offers accept and dispute in the answer', () => {
    expect(answer({}).text).toContain(`Ya, selesai: ${origin}/tautan/accept-1\nBelum: ${origin}/tautan/dispute-1`)
  })

  it('names the further doors: rating once it is closed, the objection to a refusal, until it was used', () => {
    const said = (name: string, changes = {}) => {
      const found = samples.find((one) => one.name === name)
      if (!found) throw new Error(`No sample "${name}"`)
      const email = { ...found, facts: { ...found.facts, ...changes } } as MessageWithFacts
      return renderEmail(email, aReader('id', email)).text
    }
    expect(answer({}).text).toContain('Anda dapat menilai penanganannya')
    expect(said('a closing by silence')).toContain('Anda dapat menilainya di halaman aduan')
    expect(said('a closing by silence')).toContain('Ini tidak berarti masalahnya selesai')
    for (const name of ['a referral', 'a rejection']) {
      expect(said(name)).toContain('menyampaikan keberatan satu kali')
      expect(said(name, { mayObject: false })).not.toContain('keberatan')
    }
    expect(said('a referral')).toMatch(/Lembaga Rekaan[\s\S]*0000-1111[\s\S]*Alasan rekaan/)
    expect(said('a rejection')).toMatch(/Terlalu umum[\s\S]*Uraian rekaan[\s\S]*Pintu rekaan/i)
  })

  it('leaves out a link that does not work any more', () => {
    expect(answer({}, { linkUrl: () => null }).text).not.toContain('Ya, selesai')
  })

  it('asks a confirmed address for no confirmation', () => {
    expect(answer({}).text).not.toContain(confirmUrl)
  })

  it('says on a trial site that it is one', () => {
    for (const one of samples) {
      const message = renderEmail(one, aReader('id', one, { isTrialSite: true }))
      expect(message.text, one.name).toContain('Situs uji')
      expect(message.html, one.name).toContain('Situs uji')
    }
  })

  it('cuts a long answer at 2,000 letters in all and gives the address of the rest', () => {
    const { text } = answer({ found: 'ä'.repeat(1_500), done: 'ö'.repeat(1_500), next: 'ü'.repeat(10) })
    expect(text.match(/ä/g)).toHaveLength(1_500)
    expect(text.match(/ö/g)).toHaveLength(500)
    expect(text).not.toContain('ü')
    expect(text).toContain(`Selengkapnya: ${origin}/aduan/${reference}`)
  })

  it('cuts letters of four bytes earlier, never in the middle of one', () => {
    const { text } = answer({ found: '🚧'.repeat(2_000) })
    expect(text.match(/🚧/gu)).toHaveLength(1_250)
    expect(text).not.toContain('\ufffd')
  })

  it('shows what people wrote as text, not as HTML', () => {
    const { html, text } = answer({ found: '<b onclick="x">&amp; \'q\'</b>\n<script>alert(1)</script>' })
    expect(html).toContain('&lt;b onclick=&quot;x&quot;&gt;&amp;amp; &#39;q&#39;&lt;/b&gt;<br>')
    expect(html).not.toContain('<script')
    expect(text).toContain('<script>alert(1)</script>')
  })

  it('keeps dollar signs and dots as typed', () => {
    expect(answer({ found: "$& $1 $$ $' {{url}} $t(mail.stop)\n.\nQUIT" }).text).toContain(
      "$& $1 $$ $' {{url}} $t(mail.stop)\n.\nQUIT",
    )
  })

  it('drops control and direction characters', () => {
    expect(answer({ found: 'satu\u202edua\u0000tiga\r\nempat\u2028' }).text).toContain('satuduatiga\nempat')
  })

  test.each([
    ['NIK 6408010101010001 milik warga', 'an identity number'],
    ['KK 6408 0101 0101 0001.', 'an identity number in groups'],
    ['kode 7Q4D-9M2K-HX3T-0ABC', 'a tracking code'],
    ['kode 7q4d-9m2k-hx3t-0abc', 'a tracking code in small letters'],
    ['kode 7Q4D9M2KHX3T0ABC', 'a tracking code in one piece'],
  ])('hides %j: %s', (found) => {
    const { text, html } = answer({ found })
    expect(text).toContain('[nomor disembunyikan]')
    expect(`${text}${html}`).not.toMatch(/6408|7Q4D9M2K|HX3T/i)
  })

  test.each([
    ['Hubungi 0541-123456 atau 081234567890', 'telephone numbers'],
    [`Lihat ${reference}`, 'the number of a complaint'],
    ['Rp1.250.000.000 pada 2026', 'sums and years'],
    ['baru saja kami cari', 'words of four letters'],
  ])('leaves %j: %s', (found) => {
    expect(answer({ found }).text).toContain(found)
  })

  it('says where to go without a contact that nobody filled in', () => {
    for (const language of ['id', 'en'] as const) {
      const of = samples.find(({ message }) => message === 'legal-date-passed')
      if (!of) throw new Error('No sample')
      const { text, html } = renderEmail(of, aReader(language, of, { ombudsman: '' }))
      const [way, door] =
        language === 'id'
          ? ['Caranya: datangi', 'mengadu ke Ombudsman RI, gratis.']
          : ['How: visit', 'complain to the Ombudsman']
      for (const part of [text, html]) {
        expect(part).toContain(way)
        expect(part).toContain(door)
        expect(part).not.toMatch(/hubungi \.|contact \.|: *\n\n|gratis: *$/m)
      }
    }
  })

  it('tells an agency topic and place of an ordinary complaint, and of another only that it waits', () => {
    const told = renderEmail(...withReader('a new complaint')).text
    expect(told).toContain('Topik: Topik X1\nTempat: Desa Y1, Kec. Z1')
    const silent = renderEmail(...withReader('a new complaint of which nothing may be said')).text
    expect(silent).not.toMatch(/Topik|Tempat/)
    expect(silent).toContain(reference)
  })

  function withReader(name: string): [MessageWithFacts, Reader] {
    const found = samples.find((one) => one.name === name)
    if (!found) throw new Error(`No sample "${name}"`)
    return [found, aReader('id', found)]
  }
})
