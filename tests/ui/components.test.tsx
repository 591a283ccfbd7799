import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { OpenAt } from '#app/agencies/components/open-at.tsx'
import { OpenComplaints } from '#app/agencies/components/closing-form.tsx'
import { TopicEffectNote } from '#app/topics/components/topic-effect.tsx'
import { DueDate } from '#app/complaints/components/due-date.tsx'
import { History, type ShownEntry } from '#app/complaints/components/history.tsx'
import { StatusTag } from '#app/complaints/components/status-tag.tsx'
import { WhoSeesWhat } from '#app/complaints/components/who-sees-what.tsx'
import { statuses } from '#app/complaints/rules/complaint.ts'
import { DefaultButton } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { RadioGroup, TextArea, TextField } from '#app/ui/field.tsx'
import { LanguageProvider } from '#app/ui/language.tsx'
import { Pagination, ShownRange } from '#app/ui/pagination.tsx'

const inEnglish = (element: React.ReactElement) =>
  renderToStaticMarkup(<LanguageProvider language="en">{element}</LanguageProvider>)

describe('a field', () => {
  const html = renderToStaticMarkup(
    <TextField name="email" label="Email" hint="Untuk kabar" error="Alamat belum lengkap" isOptional value="a@b" />,
  )

  it('is tied to its label, hint and error', () => {
    expect(html).toContain('<label class="label" for="email">')
    expect(html).toContain('aria-describedby="email-hint email-error"')
    expect(html).toContain('id="email-hint"')
    expect(html).toContain('id="email-error"')
    expect(html).toContain('aria-invalid="true"')
  })

  it('keeps its value, says that it may be left empty, and what is wrong', () => {
    expect(html).toContain('value="a@b"')
    expect(html).toContain('(tidak wajib)')
    expect(html).toContain('Kesalahan: Alamat belum lengkap')
  })

  it('says nothing about hints and errors that are not there', () => {
    expect(renderToStaticMarkup(<TextField name="name" label="Nama" />)).not.toMatch(/aria-describedby|aria-invalid/)
  })

  it('escapes what was typed', () => {
    const typed = '</textarea><script>alert(1)</script>'
    expect(renderToStaticMarkup(<TextArea name="body" label="Cerita" value={typed} />)).not.toContain('<script>')
  })
})

describe('a group of choices', () => {
  const choices = [
    { value: 'named', label: 'Dengan nama' },
    { value: 'none', label: 'Tanpa identitas' },
  ]
  const html = renderToStaticMarkup(
    <RadioGroup name="identity" label="Siapa?" value="none" choices={choices} error="Pilih salah satu" />,
  )

  it('lets the error summary lead to its first choice', () => {
    expect(html).toMatch(/<input id="identity"[^>]*value="named"/)
    expect(html).toContain('aria-describedby="identity-error"')
  })

  it('keeps the choice', () => {
    expect(html).toMatch(/<input[^>]*checked="" value="none"/)
    expect(html).not.toMatch(/<input[^>]*checked="" value="named"/)
  })
})

describe('the error summary', () => {
  it('counts and links to the fields', () => {
    const html = inEnglish(<ErrorSummary errors={[{ id: 'body', message: 'Write what happened' }]} />)
    expect(html).toContain('There is 1 thing to fix')
    expect(html).toContain('<a href="#body">Write what happened</a>')
  })

  it('is absent when nothing is wrong', () => {
    expect(inEnglish(<ErrorSummary errors={[]} />)).toBe('')
  })
})

describe('the default button', () => {
  it('is there for Enter, and for nobody else', () => {
    expect(renderToStaticMarkup(<DefaultButton form="aduan" name="go" value="next" />)).toContain(
      'tabindex="-1" aria-hidden="true"',
    )
  })
})

describe('a status', () => {
  it.each(statuses)('%s has words and a shape in both languages', (status) => {
    const indonesian = renderToStaticMarkup(<StatusTag status={status} />)
    expect(indonesian).toContain('<svg')
    expect(indonesian).toMatch(/<span>[A-Z]/)
    expect(inEnglish(<StatusTag status={status} />)).not.toBe(indonesian)
  })

  it('closed by silence is not shown as solved', () => {
    const silent = renderToStaticMarkup(<StatusTag status="closed" closedBy="silence" />)
    expect(silent).toContain('Ditutup, tanpa balasan warga')
    expect(silent).not.toContain('Selesai')
  })
})

describe('a deadline', () => {
  const due = { name: 'settlement', count: 2, isLaw: false, on: '2026-12-03', provisional: false } as const

  it('tells listeners the whole date', () => {
    const html = renderToStaticMarkup(<DueDate due={{ ...due, kind: 'soon' }} />)
    expect(html).toContain('Sisa 2 hari kerja')
    expect(html).toContain(', sampai Kamis, 3 Desember 2026')
  })

  it('has a box only when somebody has to act', () => {
    const boxed = (kind: 'left' | 'soon' | 'today' | 'late' | 'paused' | 'met' | 'missed') =>
      renderToStaticMarkup(<DueDate due={{ ...due, kind }} />).includes(' tag')
    expect(['soon', 'today', 'late'].map((kind) => boxed(kind as 'soon'))).toEqual([true, true, true])
    expect(['left', 'paused', 'met', 'missed'].map((kind) => boxed(kind as 'left'))).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  it('past the known holidays is an estimate', () => {
    expect(inEnglish(<DueDate due={{ ...due, kind: 'left', count: 40, provisional: true }} />)).toContain(
      'Estimate: 3 December 2026',
    )
  })

  it('of the law says so', () => {
    expect(inEnglish(<DueDate due={{ ...due, kind: 'late', isLaw: true, count: 1 }} />)).toContain('Law: 1 day overdue')
  })
})

describe('the history', () => {
  const entry = (id: string, changes: Partial<ShownEntry>): ShownEntry => ({
    id,
    at: new Date('2026-11-24T06:05:00Z'),
    on: '2026-11-24',
    step: 'submit',
    by: { kind: 'resident' },
    from: null,
    to: 'submitted',
    visibility: 'resident',
    text: null,
    attachments: [],
    facts: {},
    ...changes,
  })
  const officer = { kind: 'account', accountId: 'a', name: 'Petugas Contoh', role: 'officer', agency: 'dpu' } as const
  const entries = [
    entry('h1', {}),
    entry('h2', { step: 'reply', by: officer, text: 'Sudah diukur.' }),
    entry('h3', { step: 'ask', by: officer, at: null }),
  ]
  const names = (code: string) => (code === 'dpu' ? 'Dinas Pekerjaan Umum' : code)

  it('stands newest first', () => {
    const html = renderToStaticMarkup(<History entries={entries} reader="resident" agencyName={names} />)
    expect(html.indexOf('riwayat-h3')).toBeLessThan(html.indexOf('riwayat-h1'))
  })

  it('names the office to residents and the person to staff', () => {
    const forResident = renderToStaticMarkup(<History entries={entries} reader="resident" agencyName={names} />)
    expect(forResident).toContain('Dinas Pekerjaan Umum meminta keterangan')
    expect(forResident).not.toContain('Petugas Contoh')
    expect(renderToStaticMarkup(<History entries={entries} reader="staff" agencyName={names} />)).toContain(
      'Petugas Contoh meminta keterangan',
    )
  })

  it('shows the day without the hour where only the day may be known', () => {
    const html = renderToStaticMarkup(
      <History entries={[entry('h1', { at: null })]} reader="staff" agencyName={names} />,
    )
    expect(html).toContain('dateTime="2026-11-24"')
    expect(html).not.toContain('14.05')
  })
})

describe('who sees what', () => {
  it('says in words what the two choices mean', () => {
    const html = inEnglish(<WhoSeesWhat identity="sealed" publicity="private" />)
    expect(html).toContain('Only if two persons agree')
    expect(html).toContain('A copy without your traits')
  })
})

describe('pages of a list', () => {
  const pages = { page: 2, pageSize: 20, total: 1143 }

  it('say where one is, with numbers in the language', () => {
    expect(renderToStaticMarkup(<ShownRange {...pages} />)).toContain('Menampilkan 21-40 dari 1.143')
    expect(inEnglish(<ShownRange {...pages} />)).toContain('Showing 21-40 of 1,143')
  })

  it('leave the link out at the ends', () => {
    const html = renderToStaticMarkup(<Pagination {...pages} page={1} addressOf={(page) => `?halaman=${page}`} />)
    expect(html).not.toContain('rel="prev"')
    expect(html).toContain('rel="next"')
  })
})

describe('a count of what a change touches', () => {
  it('ends at a thousand, like the counts of the lists, and says that there are more', () => {
    const topic = (count: number) => <TopicEffectNote effect={{ open: count, elsewhere: count, changes: [] }} />
    const agency = (count: number) => <OpenAt openCount={count} />
    const closing = (count: number) => <OpenComplaints openCount={count} numbers={[]} waiting={0} />
    for (const shown of [topic, agency, closing]) {
      expect(renderToStaticMarkup(shown(1_000))).not.toMatch(/[Ll]ebih dari/)
      const more = renderToStaticMarkup(shown(1_001))
      expect(more).toContain('Lebih dari 1.000 aduan terbuka')
      expect(more).not.toMatch(/1[.,]?001/)
      expect(inEnglish(shown(1_001))).toContain('More than 1,000 open complaints')
      expect(inEnglish(shown(1_001))).not.toMatch(/1[.,]?001/)
    }
  })
})
