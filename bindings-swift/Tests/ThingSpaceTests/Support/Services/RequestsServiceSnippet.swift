import ThingSpace

func waitForRequest(_ id: String, with client: Client) async throws -> RequestResult {
    let request = client.pendingRequest(id)
    print(try await request.status())
    return try await request.wait(timeout: 3600) { print($0.succeeded, $0.failed) }
}
