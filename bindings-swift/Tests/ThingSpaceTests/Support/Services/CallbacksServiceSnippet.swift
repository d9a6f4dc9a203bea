import ThingSpace

func listen(for service: CallbackService, at url: String, with client: Client) async throws -> [RegisteredCallback] {
    _ = try await client.callbacks.register(RegisterCallbackRequest(name: service, url: url))
    return try await client.callbacks.listCallbacks()
}
