import ThingSpace

func planCodes(with client: Client) async throws -> [String] {
    try await client.accounts.listServicePlans().map(\.code)
}
