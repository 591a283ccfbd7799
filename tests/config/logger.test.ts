import { expect, test } from 'vitest'
import { createLogger } from '#app/config/logger.server.ts'

function logged(write: (logger: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = []
  write(createLogger({ logLevel: 'info' }, { write: (line: string) => void lines.push(line) }))
  return lines.join('')
}

test('a line says its level in a word and neither the machine nor the process', () => {
  const line: unknown = JSON.parse(
    logged((logger) => {
      logger.info({ status: 200 })
    }),
  )
  expect(line).toEqual({ level: 'info', time: expect.stringMatching(/^\d{4}-/) as string, status: 200 })
})

test('the level of the settings holds', () => {
  expect(
    logged((logger) => {
      logger.debug('hidden')
    }),
  ).toBe('')
})

test('what a person wrote or is called does not reach the log, even inside an object logged whole', () => {
  const complaint = { id: 'c1', body: 'canary', email: 'canary', resident: { name: 'canary', phone: 'canary' } }
  const said = logged((logger) => {
    logger.info({ complaint, token: 'canary', reference: 'canary' })
  })
  expect(said).not.toContain('canary')
  expect(said).toContain('c1')
})

test('an error is logged without its message, which may repeat a document', () => {
  const error = Object.assign(new Error('E11000 duplicate key: canary'), { code: 11000 })
  const said = logged((logger) => {
    logger.error({ err: error })
  })
  expect(said).not.toContain('canary')
  expect(said).toContain('11000')
})
