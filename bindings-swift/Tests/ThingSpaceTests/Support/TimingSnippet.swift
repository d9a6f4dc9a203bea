import ThingSpace

func nightsInNewYork() throws -> [TimeWindow] {
    let local = try Timing.localWindows(LocalWindowsRequest(
        timeZone: "America/New_York",
        localHours: [LocalHours(startHour: 22, endHour: 2)],
        startDate: "2026-03-02",
        endDate: "2026-03-20"
    ))
    for change in local.clockChanges {
        print(change.explanation)
    }
    return local.windows
}
