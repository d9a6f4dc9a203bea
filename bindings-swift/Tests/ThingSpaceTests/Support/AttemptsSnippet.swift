import ThingSpace

func attemptsThatFit() throws -> Int64? {
    let request = CampaignTiming(version: .v3, startDate: "2026-03-02", endDate: "2026-03-08", now: "2026-03-01T12:00:00Z")
    return try Timing.attemptsPerDevice(request).attempts
}
