import { describe, expect, test } from 'vitest'
import type { RoutingRules } from '#app/complaints/rules/routing-match.ts'
import { shippedReferenceData } from '#models/load-reference-data.server.ts'
import { firstRoutingRules } from '#models/reference-data/routing-rules.server.ts'
import { editRoutingRule, readRoutingRules, seedRoutingRules, type RuleChanges } from '#models/routing-rule.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import { useDatabase } from '#tests/support/database.ts'

useDatabase()

const shippedWith = (code: string, words: readonly string[]): RoutingRules =>
  firstRoutingRules.map((rule) => (rule.code === code ? { ...rule, words } : rule))

const edit = (code: string, changes: RuleChanges) => inTransaction((tx) => editRoutingRule(tx, code, changes))

const wordsOf = async (code: string) => (await readRoutingRules()).find((rule) => rule.code === code)?.words

describe('the shipped routing rules', () => {
  test('have one code each, words that can match, a reason, and agencies that exist', () => {
    const codes = firstRoutingRules.map((rule) => rule.code)
    expect(new Set(codes).size).toBe(codes.length)
    const known = new Set(shippedReferenceData.agencies.map((agency) => agency.code))
    for (const rule of firstRoutingRules) {
      for (const said of [rule.nameId, rule.nameEn, rule.whyId, rule.whyEn])
        expect(said, rule.code).toMatch(/^\p{Lu}.*[\p{L}\p{N})]$/u)
      expect(
        rule.words.every((words) => words === words.trim() && words !== ''),
        rule.code,
      ).toBe(true)
      if (rule.agency) expect(known, rule.code).toContain(rule.agency)
    }
  })

  test('are stored in their order, and storing them again changes nothing', async () => {
    await seedRoutingRules()
    const first = await readRoutingRules()
    expect(first).toEqual(firstRoutingRules)
    await seedRoutingRules()
    expect(await readRoutingRules()).toBe(first)
  })

  test('keep what an administrator edited when the shipped list changes, and take the rest', async () => {
    await seedRoutingRules()
    expect(await edit('parkir', { words: ['parkir', 'parkir malam'] })).toMatchObject({ code: 'parkir' })
    const shipped = shippedWith('sampah', ['sampah', 'sampah laut'])
    const changed = shipped.map((rule) => (rule.code === 'parkir' ? { ...rule, words: ['parkir resmi'] } : rule))
    await seedRoutingRules([...changed, { ...firstRoutingRules[0]!, code: 'aturan-baru' }])
    expect(await wordsOf('parkir')).toEqual(['parkir', 'parkir malam'])
    expect(await wordsOf('sampah')).toEqual(['sampah', 'sampah laut'])
    expect((await readRoutingRules()).at(-1)?.code).toBe('aturan-baru')
  })

  test('are the same list in memory until one of them is edited', async () => {
    const before = await readRoutingRules()
    expect(await readRoutingRules()).toBe(before)
    await edit('halte', { weight: 2 })
    expect(await readRoutingRules()).toBe(before)
    await edit('angkutan', { weight: 2 })
    expect(await readRoutingRules()).not.toBe(before)
  })

  test('that are switched off are read no more, and stay off when the list is shipped again', async () => {
    await edit('angkutan', { isOn: false })
    await seedRoutingRules()
    expect(await wordsOf('angkutan')).toBeUndefined()
    await edit('angkutan', { isOn: true })
    expect(await wordsOf('angkutan')).toBeDefined()
  })
})
