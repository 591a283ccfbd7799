import { describe, expect, it } from 'vitest'
import { agencyTypes } from '#app/complaints/rules/agency-type.ts'
import { authorities } from '#app/complaints/rules/complaint.ts'
import { dueDate, isLocalDate } from '#app/complaints/rules/deadline.ts'
import { findDistrict, findVillage } from '#app/places/find-village.ts'
import { editAgency, findAgency, listAgencies } from '#models/agency.server.ts'
import { findAuthority, listAuthorities, setAuthorityContact } from '#models/authority.server.ts'
import { findTopic, listTopics } from '#models/category.server.ts'
import { readCalendar } from '#models/holiday.server.ts'
import { loadReferenceData, shippedReferenceData } from '#models/load-reference-data.server.ts'
import { editRegency, readRegency } from '#models/regency.server.ts'
import { readClockLengths } from '#models/service-class.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'

useDatabase()

const now = new Date('2026-11-24T02:00:00Z')

/** Ships the agencies again with these changes to one of them. */
function shippedWith(code: string, changes: object) {
  const agencies = shippedReferenceData.agencies.map((row) => (row.code === code ? { ...row, ...changes } : row))
  return { ...shippedReferenceData, agencies }
}

describe('the first start', () => {
  it('refuses to count days before anything is loaded, in words', async () => {
    await expect(readCalendar()).rejects.toThrow('loadReferenceData has not run')
    await expect(readClockLengths('2026-11-24')).rejects.toThrow('loadReferenceData has not run')
    await expect(readRegency()).rejects.toThrow('loadReferenceData has not run')
  })

  it('loads everything in well under a second, and a second start changes nothing', async () => {
    const started = performance.now()
    await loadReferenceData()
    expect(performance.now() - started).toBeLessThan(1000)
    const before = await storedIn('agencies')
    await loadReferenceData()
    expect(await storedIn('agencies')).toEqual(before)
  })

  it('may happen in several processes at once', async () => {
    await Promise.all([loadReferenceData(), loadReferenceData(), loadReferenceData()])
    expect(await listAgencies()).toHaveLength(57)
  })
})

describe('the shipped data', () => {
  it('has 37 offices, 18 kecamatan and 2 kelurahan, with codes fit for an address', async () => {
    const agencies = await listAgencies()
    expect(agencies.filter((agency) => agency.district === null)).toHaveLength(37)
    expect(agencies.filter((agency) => agency.district !== null && agency.village === null)).toHaveLength(18)
    expect(agencies.filter((agency) => agency.village !== null)).toHaveLength(2)
    expect(agencies.map((agency) => agency.code).filter((code) => !/^[a-z0-9.-]+$/.test(code))).toEqual([])
    expect(agencies.filter((agency) => agency.district === null && !agency.isConfirmed)).toHaveLength(19)
  })

  it('names kecamatan and kelurahan offices as their areas are named', async () => {
    const named = (await listAgencies()).filter((agency) => agency.district !== null)
    const areas = named.map(({ district, village }) =>
      village ? `Kelurahan ${findVillage(village)?.name}` : `Kecamatan ${findDistrict(district ?? '')?.name}`,
    )
    expect(named.map((agency) => agency.name)).toEqual(areas)
  })

  const codes = [
    ['disdikbud', 'education', 'from a short name'],
    ['satpol-pp', 'public_order', 'from a short name of two words'],
    ['diskominfo-staper', 'communications_it', 'the desk'],
    ['inspektorat', 'oversight', 'given where there is no short name'],
    ['rsud-kudungga', 'health', 'given where there is no short name'],
    ['64.08.09', 'subdistrict_office', 'of a kecamatan'],
    ['64.08.04.1010', 'subdistrict_office', 'of a kelurahan'],
  ] as const
  for (const [code, type, why] of codes) {
    it(`has the code ${code}, ${why}`, async () => expect(await findAgency(code)).toMatchObject({ code, type }))
  }

  it('has nobody in charge and no address that somebody made up', async () => {
    const agencies = await listAgencies()
    const filled = agencies.filter((agency) => agency.personInCharge ?? agency.email ?? agency.phone ?? agency.address)
    expect(filled).toEqual([])
    expect((await listAuthorities()).filter((authority) => authority.contact !== null)).toEqual([])
    expect(await readRegency()).toMatchObject({ personInCharge: null, email: null, deskAgency: 'diskominfo-staper' })
  })

  it('has 10 to 14 topics, each with a kind of office, a LAPOR category and two names', async () => {
    const topics = await listTopics()
    expect(topics.length).toBeGreaterThanOrEqual(10)
    expect(topics.length).toBeLessThanOrEqual(14)
    const complete = topics.filter(
      (topic) =>
        topic.agencyTypes.length > 0 &&
        topic.agencyTypes.every((type) => agencyTypes.includes(type)) &&
        topic.laporCategories.length > 0 &&
        topic.nameId !== topic.nameEn,
    )
    expect(complete).toEqual(topics)
    expect(topics.filter((topic) => topic.isProtected).map((topic) => topic.code)).toEqual(['violence', 'officials'])
    expect(await findTopic('roads')).toEqual(topics[0])
  })

  it('has exactly the nine other authorities', async () => {
    expect((await listAuthorities()).map((authority) => authority.code)).toEqual(authorities)
  })

  it('has 27, 28 and 25 holidays that exist, each in its own year', async () => {
    const years = shippedReferenceData.holidayYears
    expect(years.map((year) => [year.year, year.days.length])).toEqual([
      [2024, 27],
      [2025, 28],
      [2026, 25],
    ])
    const odd = years.flatMap(({ year, days }) =>
      days.filter(({ date }) => !isLocalDate(date) || !date.startsWith(String(year))),
    )
    expect(odd).toEqual([])
  })

  it('gives emergency numbers, 112 first', async () => {
    const { emergency, ombudsman } = await readRegency()
    expect(emergency.map((entry) => entry.number)).toEqual(['112', '110', '113', '119', '118'])
    expect(ombudsman).toMatchObject({ phone: '137', address: null })
  })
})

describe('the calendar and the lengths', () => {
  it('count as the rules were promised', async () => {
    const [calendar, lengths] = await Promise.all([readCalendar(), readClockLengths('2026-03-13')])
    expect(calendar.knownUntil).toBe('2026-12-31')
    expect(dueDate('2026-03-13', lengths.settlement.complaint, calendar)).toEqual({
      on: '2026-04-10',
      provisional: false,
    })
    expect(lengths.lawDecision).toEqual({ amount: 60, unit: 'calendar-day' })
  })

  it('a new row of lengths counts from its own day, and older complaints keep theirs', async () => {
    const [first] = shippedReferenceData.clockLengths
    if (!first) throw new Error('no lengths')
    const kinder = { ...first, validFrom: '2027-01-01', verification: { amount: 2, unit: 'working-day' as const } }
    await loadReferenceData({ ...shippedReferenceData, clockLengths: [first, kinder] })
    expect((await readClockLengths('2026-12-31')).verification.amount).toBe(3)
    expect((await readClockLengths('2027-01-01')).verification.amount).toBe(2)
    expect((await readClockLengths('2031-01-01')).verification.amount).toBe(2)
    expect((await readClockLengths('2019-01-01')).verification.amount).toBe(3)
  })

  it('a year after a gap is not known yet', async () => {
    const [first] = shippedReferenceData.holidayYears
    if (!first) throw new Error('no years')
    const far = { ...first, year: 2030, days: [{ date: '2030-01-01', name: 'Tahun Baru', kind: 'national' as const }] }
    await loadReferenceData({ ...shippedReferenceData, holidayYears: [...shippedReferenceData.holidayYears, far] })
    expect(await readCalendar()).toMatchObject({ knownUntil: '2026-12-31' })
  })
})

describe('an administrator edits an agency, a changed file is shipped, the program starts again', () => {
  it('the edit stays, an unedited field follows the file, and a new agency arrives', async () => {
    const edited = await inTransaction((tx) =>
      editAgency(tx, 'dlh', { name: 'Dinas Lingkungan Hidup Kutim', phone: '0549 000' }, 'admin-1', now),
    )
    expect(edited?.before).toMatchObject({ name: 'Dinas Lingkungan Hidup', phone: null })
    expect(edited?.after).toMatchObject({ name: 'Dinas Lingkungan Hidup Kutim', phone: '0549 000' })

    const shipped = shippedWith('dlh', { name: 'Dinas Lingkungan dan Kehutanan', isConfirmed: true })
    const newcomer = {
      ...shipped.agencies[0],
      code: 'brida',
      name: 'Badan Riset dan Inovasi Daerah',
      shortName: 'BRIDA',
    }
    await loadReferenceData({
      ...shipped,
      agencies: [...shipped.agencies, newcomer as (typeof shipped.agencies)[number]],
    })

    expect(await findAgency('dlh')).toMatchObject({
      name: 'Dinas Lingkungan Hidup Kutim',
      phone: '0549 000',
      isConfirmed: true,
    })
    expect(await findAgency('brida')).toMatchObject({ name: 'Badan Riset dan Inovasi Daerah', isActive: true })
  })

  it('a corrected name reaches an agency that nobody edited', async () => {
    await loadReferenceData(shippedWith('pertanahan', { name: 'Dinas Pertanahan dan Tata Ruang' }))
    expect(await findAgency('pertanahan')).toMatchObject({ name: 'Dinas Pertanahan dan Tata Ruang' })
  })

  it('an agency that is shipped no longer stays, because old complaints name it', async () => {
    const agencies = shippedReferenceData.agencies.filter((row) => row.code !== 'dispar')
    await loadReferenceData({ ...shippedReferenceData, agencies })
    expect(await findAgency('dispar')).not.toBeNull()
  })

  it('an edit to the shipped value keeps a later release out as well', async () => {
    await inTransaction((tx) => editAgency(tx, 'dinsos', { isConfirmed: true }, 'admin-1', now))
    await inTransaction((tx) => editAgency(tx, 'dinsos', { isConfirmed: false }, 'admin-1', now))
    await loadReferenceData(shippedWith('dinsos', { isConfirmed: true }))
    expect(await findAgency('dinsos')).toMatchObject({ isConfirmed: false })
  })

  it('saving the form unchanged edits nothing', async () => {
    const agency = await findAgency('dishub')
    await inTransaction((tx) => editAgency(tx, 'dishub', { name: agency?.name ?? '', phone: null }, 'admin-1', now))
    await loadReferenceData(shippedWith('dishub', { name: 'Dinas Perhubungan Kutai Timur' }))
    expect(await findAgency('dishub')).toMatchObject({ name: 'Dinas Perhubungan Kutai Timur' })
  })

  it('an edit whose transaction fails leaves no trace', async () => {
    const attempt = inTransaction(async (tx) => {
      await editAgency(tx, 'dpu', { phone: '0549 111' }, 'admin-1', now)
      throw new Error('the audit entry could not be written')
    })
    await expect(attempt).rejects.toThrow('audit')
    expect(await findAgency('dpu')).toMatchObject({ phone: null })
  })

  it('an agency that does not exist cannot be edited', async () => {
    expect(await inTransaction((tx) => editAgency(tx, 'nowhere', { phone: '1' }, 'admin-1', now))).toBeNull()
  })
})

describe('the settings of the regency and the contacts of authorities', () => {
  it('are kept over a restart with a changed file', async () => {
    const { before, after } = await inTransaction((tx) =>
      editRegency(tx, { personInCharge: 'Nama Contoh', deskAgency: 'setda' }, 'admin-1', now),
    )
    expect(before).toMatchObject({ personInCharge: null, deskAgency: 'diskominfo-staper' })
    expect(after).toMatchObject({ personInCharge: 'Nama Contoh', deskAgency: 'setda' })

    const written = await inTransaction((tx) => setAuthorityContact(tx, 'pln', 'loket contoh, 123'))
    expect(written?.after.contact).toBe('loket contoh, 123')

    const regency = { ...shippedReferenceData.regency, deskAgency: 'inspektorat', hours: 'Senin sampai Jumat' }
    const rows = shippedReferenceData.authorities.map((row) => ({ ...row, contact: 'dari berkas baru' }))
    await loadReferenceData({ ...shippedReferenceData, regency, authorities: rows })

    expect(await readRegency()).toMatchObject({
      personInCharge: 'Nama Contoh',
      deskAgency: 'setda',
      hours: 'Senin sampai Jumat',
    })
    expect((await findAuthority('pln'))?.contact).toBe('loket contoh, 123')
    expect((await findAuthority('bpn'))?.contact).toBe('dari berkas baru')
  })

  it('never hand out what only loading needs', async () => {
    const handedOut = JSON.stringify([
      await listAgencies(),
      await listTopics(),
      await listAuthorities(),
      await readRegency(),
      await readClockLengths('2026-11-24'),
    ])
    expect(handedOut).not.toMatch(/"(seed|edited|edits|_id|order)"/)
  })
})
