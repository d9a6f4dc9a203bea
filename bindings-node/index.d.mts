// The types of the package.
export * from './native.js'
export * from './types.js'
