import ThingSpace

func changePassword(with client: Client, old: Secret, store: (Secret) throws -> Void) async throws {
    let changed = try await client.sessions.resetPassword(PasswordResetRequest(oldPassword: old))
    try store(changed.newPassword)
    _ = try await client.sessions.logout()
}
