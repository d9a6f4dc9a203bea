'use strict'
// `Pager`: lists that fetch their pages as they are needed.

const { inspect } = require('node:util')
const read = require('./compact.cjs')
const inTurns = require('./turns.cjs')

module.exports = function pagers({ call, next, codes, startingAfter, aborted }) {
  /** A list that fetches its pages as they are needed; list operations return it. */
  return class Pager {
    #pages
    #options
    #finish
    #items = []
    #at = 0
    #ended = false
    #cursor
    #turning

    #list

    constructor(pages, options, list, finish) {
      this.#pages = pages
      this.#options = options
      this.#list = list
      this.#finish = finish
    }

    [inspect.custom](_, options) {
      const shown = { list: this.#list, cursor: this.#cursor, fetched: this.#items.length - this.#at, ended: this.#ended }
      return `Pager ${inspect(shown, options)}`
    }

    get cursor() {
      return this.#cursor
    }

    startingAfter(cursor) {
      if (typeof cursor !== 'string') throw new TypeError('pass the cursor as a string')
      startingAfter.call(this.#pages, cursor)
      this.#items = []
      this.#at = 0
      this.#ended = false
      this.#cursor = cursor
      return this
    }

    /** Fetches the next page; with `all`, the native side fetches the one after it while this one is read. */
    async #fetch(all = false) {
      if (this.#ended) return undefined
      const items = []
      const parts = inTurns((text) => this.#read(JSON.parse(text), items))
      const response = await call(next, this.#pages, [all, this.#options], 1, parts.add, 'the list')
      await parts.finished()
      this.#cursor = response?.cursor ?? undefined
      // After the last page, the native side says whether the list is complete.
      this.#ended = response == null
      // A page with a format of its own is sent again as a whole, so the items read before are dropped.
      if (response?.dropped) items.splice(0, response.dropped)
      return response && { page: this.#read(response.page, items, true), items: this.#finish(items) }
    }

    /** Reads a part of a page, or the page itself after its items. */
    #read(part, items, whole) {
      return read(part, codes.call(this.#pages, part.number), items, whole)
    }

    async nextPage() {
      return (await this.#fetch())?.page
    }

    async *pages() {
      for (let fetched; (fetched = await this.#fetch()); ) yield fetched.page
    }

    // An asynchronous function that awaits, rather than a chain of promises: the stack of an error names the caller.
    async next() {
      const { signal } = this.#options ?? {}
      if (signal?.aborted) throw aborted(signal, 'the list')
      if (!this.#turning && this.#at < this.#items.length) return { value: this.#items[this.#at++], done: false }
      // Concurrent calls wait for one another, so that a page is fetched once.
      const before = this.#turning
      let end
      const turning = new Promise((resolve) => (end = resolve))
      this.#turning = turning
      try {
        await before
        return await this.#turn()
      } finally {
        end()
        if (this.#turning === turning) this.#turning = undefined
      }
    }

    async #turn() {
      while (this.#at >= this.#items.length) {
        const fetched = await this.#fetch()
        if (!fetched) return { value: undefined, done: true }
        this.#items = fetched.items
        this.#at = 0
      }
      return { value: this.#items[this.#at++], done: false }
    }

    [Symbol.asyncIterator]() {
      return this
    }

    async toArray() {
      const all = this.#items.slice(this.#at)
      this.#items = []
      this.#at = 0
      for (let fetched; (fetched = await this.#fetch(true)); ) {
        for (const item of fetched.items) all.push(item)
      }
      return all
    }
  }
}
