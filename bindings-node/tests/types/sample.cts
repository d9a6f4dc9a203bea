// The same package, for users of CommonJS.
import thingspace = require('thingspace')

const client: thingspace.Client = thingspace.Client.fromEnv()
export const campaign: Promise<thingspace.Campaign> = client.softwareV3.getCampaign('x')
export const isOurs = (error: unknown): error is thingspace.ThingSpaceError => error instanceof thingspace.ThingSpaceError
