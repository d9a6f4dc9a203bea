#!/usr/bin/env node
// The command line, which is the same program in every language.
import { createRequire } from 'node:module'

const { internal } = createRequire(import.meta.url)('../native/thingspace.node')
// Node's own handlers raise their signal again, which the handlers of the command receive again, without an end. Removing
// a listener restores the default action, which the command changes where it needs to.
for (const signal of ['SIGINT', 'SIGTERM']) {
  const listener = () => {}
  process.on(signal, listener).off(signal, listener)
}
process.exitCode = internal.runCli(['thingspace', ...process.argv.slice(2)])
