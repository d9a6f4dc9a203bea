import ThingSpace

func answerMessages(with client: Client) async throws -> Int {
    var answered = 0
    for try await message in client.sms.listMessages() {
        let sender = Array(message.deviceIds.prefix(1))
        let reply = "got \(message.message ?? "no text")"
        _ = try await client.sms.send(SmsSendRequest(smsMessage: reply, deviceIds: sender))
        answered += 1
    }
    return answered
}
