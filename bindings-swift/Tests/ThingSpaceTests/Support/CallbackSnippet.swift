import Foundation
import ThingSpace

/// Returns the response to a request from the platform. `keep` stores the callback, to be processed later.
func respond(
    method: String, authorization: String?, body: Data, for client: Client, keep: (ReceivedCallback) throws -> Void
) -> (status: Int, text: String) {
    let received = receiveCallback(method: method, authorization: authorization, body: body)
    guard received.status == 200 else { return (Int(received.status), received.message) }
    do {
        try keep(received)
        // `wait` of an asynchronous request returns after its last callback.
        if let event = received.connectivityEvent { client.deliverCallback(event) }
        return (Int(received.status), received.message)
    } catch {
        return (500, "the callback could not be stored; send it again")
    }
}
