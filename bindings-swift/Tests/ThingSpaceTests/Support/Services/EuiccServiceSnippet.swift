import ThingSpace

func enableProfile(eid: String, iccid: String, with client: Client) async throws -> PendingRequest {
    let request = EuiccProfileRequest(devices: [[.eid(eid), .iccid(iccid)]], smsrOid: "1.3.6.1.4.1.31746.1")
    return try await client.euicc.enable(request)
}
