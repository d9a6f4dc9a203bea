import Foundation
import Testing
import ThingSpace

/// The device that every journey upgrades.
let imei = "354658090353977"

/// The folder of the repository.
let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

/// The error that a call throws; fails the test when it throws none, or one of another type.
func error(of call: () async throws -> some Any) async throws -> ThingSpaceError {
    do {
        let response = try await call()
        Issue.record("returned \(response)")
    } catch let error as ThingSpaceError {
        return error
    }
    throw Simulator.Problem(text: "no error")
}

/// A request within all rules, for the firmware that the simulator has.
func springRollout() -> CampaignRequest {
    CampaignRequest(
        campaignName: "Spring rollout",
        firmwareName: "SEQUANSCommunications_GM01Q_SR1.2.0.0-10512_SR1.2.0.0-10657",
        firmwareFrom: "SR1.2.0.0-10512",
        firmwareTo: "SR1.2.0.0-10657",
        protocol: .lwm2m,
        startDate: "2026-03-01",
        endDate: "2026-03-08",
        campaignTimeWindows: [TimeWindow(startTime: 18, endTime: 22)],
        deviceList: [imei]
    )
}

/// A validation context that contains only the current time.
let february = ValidationContext(now: "2026-02-20T00:00:00Z")

/// A message about the line of a device, as the platform writes it.
func lineMessage(_ requestId: String, device: String = imei, status: String, password: String = "") -> Data {
    let fault = #""faultResponse": {"faultcode": "UnifiedWebService.REQUEST_FAILED.DeviceAlreadyActive", "faultstring": "The device is active"}"#
    let line = #""deviceResponse": {"activateResponse": {"deviceIds": [], "servicePlan": "M2M-5GB"}}"#
    return Data(
        """
        {"username": "", "password": "\(password)", "requestId": "\(requestId)", "deviceIds": [{"id": "\(device)", "kind": "Imei"}],
         \(status == "Failed" ? fault : line), "status": "\(status)", "callbackCount": 1, "maxCallbackThreshold": 4}
        """.utf8)
}

/// An IMEI of 14 digits, or an ICCID of 19, and its check digit.
func withCheckDigit(_ digits: String) -> String {
    let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
        let value = digit.element.wholeNumberValue! * (digit.offset.isMultiple(of: 2) ? 2 : 1)
        return sum + (value > 9 ? value - 9 : value)
    }
    return digits + String((10 - sum % 10) % 10)
}
