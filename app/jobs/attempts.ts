import { isUnreachable } from '#models/transaction.server.ts'

// So many are no matter of one complaint any more.
const mostFailed = 100

/**
 * One complaint that a job stumbles over must not keep the others waiting: each is tried, and what failed first is thrown at
 * the end, so that the run counts as failed and is begun again. A database that is away ends it at once.
 */
export class Attempts {
  readonly #failed: unknown[] = []

  async take<Done>(act: () => Promise<Done>): Promise<Done | null> {
    try {
      return await act()
    } catch (error) {
      this.#failed.push(error)
      if (isUnreachable(error) || this.#failed.length >= mostFailed) throw error
      return null
    }
  }

  /** What shares its questions and its transaction with others; where that fails, one by one. @returns how many were done */
  async takePage<Item>(page: readonly Item[], act: (items: readonly Item[]) => Promise<number>): Promise<number> {
    try {
      return await act(page)
    } catch (error) {
      if (isUnreachable(error)) throw error
    }
    let done = 0
    for (const item of page) done += (await this.take(() => act([item]))) ?? 0
    return done
  }

  end(): void {
    if (this.#failed.length > 0) throw this.#failed[0]
  }
}
