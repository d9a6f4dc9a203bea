'use strict'
// The methods of the services: they check arguments and options, and parse responses.

const { define, hide } = require('./properties.cjs')

const isText = (value) => typeof value === 'string'

/** Checks of argument types. */
const checks = { 'a string': isText, 'a list of strings': (value) => Array.isArray(value) && value.every(isText) }

/** Replaces each method of a service with one that checks its arguments, calls the native method and parses its result. */
module.exports = function services({ native, own, internal, call, request, upload, Pager, unpacked, callOptions, checkOptions, withProperties }) {
  for (const { service, name, arguments: known, secrets, count, kind, item } of JSON.parse(internal.rows())) {
    const Service = own[service]
    const method = native[service].prototype[name]
    const check = (args) => {
      for (const [at, argument, what] of known) {
        if (!checks[what](args[at])) unpacked(() => internal.rejectArgument(name, argument, what))
      }
    }
    define(Service, name, {
      call: {
        async [name](...args) {
          check(args)
          checkOptions(args[count])
          const response = await call(method, this, args, count)
          return secrets.length > 0 ? hide(response, secrets) : withProperties(item, response)
        },
      },
      request: {
        async [name](...args) {
          check(args)
          checkOptions(args[count])
          return request(method, this, args, count)
        },
      },
      list: {
        [name](...args) {
          check(args)
          const options = args[count]
          checkOptions(options)
          if (options) args[count] = { ...options, signal: undefined }
          return new Pager(unpacked(() => method.apply(this, args)), options, `${service}.${name}`, (items) => withProperties(item, items))
        },
      },
      upload: {
        async [name](form, file, options) {
          checkOptions(options, [...callOptions, 'name', 'onProgress'])
          return upload(method, this, form, file, options)
        },
      },
    }[kind][name])
  }

  const { waitForCampaign } = native.SoftwareV3.prototype
  define(own.SoftwareV3, 'waitForCampaign', {
    async waitForCampaign(campaignId, options) {
      if (typeof campaignId !== 'string') unpacked(() => internal.rejectArgument('waitForCampaign', 'campaignId', 'a string'))
      checkOptions(options, [...callOptions, 'onProgress', 'pollInterval', 'deadline'])
      const { onProgress, signal, ...rest } = options ?? {}
      if (onProgress != null && typeof onProgress !== 'function') throw new TypeError('onProgress is not a function')
      if (!onProgress) return call(waitForCampaign, this, [campaignId, { ...rest, signal }], 1, undefined, 'the wait for the campaign')
      const watch = unpacked(() => internal.watchCampaign(this, campaignId, rest))
      let last
      for (let progress; (progress = await call(watch.next, watch, [{ signal }], 0, undefined, 'the wait for the campaign')); ) {
        last = progress
        await onProgress(progress)
      }
      return last.campaign
    },
  }.waitForCampaign)
}
