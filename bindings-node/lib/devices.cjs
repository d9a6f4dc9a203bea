'use strict'
// `DeviceId`, and the properties of objects that list the identifiers of a device.

/** Returns the properties of a device: one for each kind of identifier. */
const properties = (kinds) =>
  Object.fromEntries(
    kinds.map((kind) => [
      kind,
      function () {
        return this.deviceIds?.find((each) => each.kind === kind)?.id
      },
    ]),
  )

/** The properties of a line: the first carrier that has them decides. */
const ofLine = Object.fromEntries(
  ['state', 'servicePlan'].map((member) => [
    member,
    function () {
      return this.carrierInformations?.find((each) => each[member] != null)?.[member]
    },
  ]),
)

/** Returns a prototype with getters, which `JSON.stringify` and `console.log` do not show. */
const prototype = (getters) =>
  Object.create(
    Object.prototype,
    Object.fromEntries(Object.entries(getters).map(([name, get]) => [name, { get, configurable: true }])),
  )

module.exports = function devices({ kinds }) {
  const create = (kind) => ({
    [kind](id) {
      if (typeof id !== 'string') throw new TypeError(`DeviceId.${kind} takes the identifier as a string, not as a ${typeof id}`)
      return { id, kind }
    },
  })
  const DeviceId = Object.freeze({
    ...Object.assign({}, ...kinds.map(create)),
    key: ({ id, kind }) => `${kind}:${id}`,
  })

  const device = prototype(properties(kinds))
  const prototypes = {
    DeviceInformation: prototype({ ...properties(kinds), ...ofLine }),
    DeviceIdentifiers: device,
    AddedDevice: device,
    DeletedDevice: device,
    ConnectivityCallback: device,
  }

  /** Gives objects of a model, or one, the properties that its model has; returns them. */
  function withProperties(model, objects) {
    const own = prototypes[model]
    if (own) for (const each of [objects].flat()) if (each) Object.setPrototypeOf(each, own)
    return objects
  }

  return { DeviceId, withProperties }
}
