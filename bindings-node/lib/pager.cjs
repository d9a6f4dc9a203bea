'use strict'
// Lists that fetch their pages as they are needed.

const read = require('./compact.cjs')

module.exports = function pagers({ call, next, codes, startingAfter, CancelledError }) {
  /** A list whose pages are fetched as they are needed; made by the operations that list. */
  return class Pager {
    #pages
    #options
    #items = []
    #at = 0
    #ended = false
    #cursor
    #turning

    constructor(pages, options) {
      this.#pages = pages
      this.#options = options
    }

    get cursor() {
      return this.#cursor
    }

    startingAfter(cursor) {
      if (typeof cursor !== 'string') throw new TypeError('give the cursor as a string')
      startingAfter.call(this.#pages, cursor)
      this.#items = []
      this.#at = 0
      this.#ended = false
      this.#cursor = cursor
      return this
    }

    /** The next page; when `all` are wanted, the one after it is on its way while this one is read. */
    async #fetch(all = false) {
      if (this.#ended) return undefined
      const items = []
      const part = (text) => this.#read(JSON.parse(text), items)
      const told = await call(next, this.#pages, [all, this.#options], 1, part)
      this.#cursor = told?.cursor ?? undefined
      this.#ended = told?.cursor == null
      // A page of a form of its own is told anew.
      if (told?.dropped) items.splice(0, told.dropped)
      return told && { page: this.#read(told.page, items, true), items }
    }

    /** Reads a part of a page, or the page itself, whose items were read before. */
    #read(told, items, whole) {
      return read(told, codes.call(this.#pages, told.number), items, whole)
    }

    async *pages() {
      for (let fetched; (fetched = await this.#fetch()); ) yield fetched.page
    }

    next() {
      if (this.#options?.signal?.aborted) return Promise.reject(new CancelledError('cancelled: the list was aborted'))
      if (!this.#turning && this.#at < this.#items.length) {
        return Promise.resolve({ value: this.#items[this.#at++], done: false })
      }
      // Items that are asked for at once wait for one another, so that a page is fetched once.
      const turning = (this.#turning ?? Promise.resolve()).then(
        () => this.#turn(),
        () => this.#turn(),
      )
      this.#turning = turning
      const settled = () => {
        if (this.#turning === turning) this.#turning = undefined
      }
      turning.then(settled, settled)
      return turning
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
