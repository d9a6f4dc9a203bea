import Foundation
import Testing
import ThingSpace

/// Files are streamed to the simulator, whatever their size.
@Suite(.timeLimit(.minutes(20))) struct UploadTests {
    private let form = FileUpload(fileVersion: "1.0", make: "Verizon", model: "Model-A", localTargetPath: "/VZWFOTA/settings.txt")

    /// A file of zeros, which takes no room on the disk.
    private func sparse(_ bytes: UInt64) throws -> URL {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("upload-\(UUID().uuidString).bin")
        #expect(FileManager.default.createFile(atPath: url.path, contents: nil))
        let file = try FileHandle(forWritingTo: url)
        try file.truncate(atOffset: bytes)
        try file.close()
        return url
    }

    private func lastUpload(_ simulator: Simulator) async throws -> String {
        let request = try #require(try await simulator.requests().last { $0.target.contains("/v2/files/") && $0.method != "GET" })
        #expect(request.contentType?.hasPrefix("multipart/form-data; boundary=") == true)
        return request.body
    }

    @Test func dataAndAFileArriveUnderTheirNames() async throws {
        let simulator = try Simulator(seed: 261)
        let v2 = try simulator.client().softwareV2
        let recorder = ProgressRecorder()
        let text = Data("interval=3600\n".utf8)
        let fromData = try await v2.uploadFile(form, file: .data(text, name: "a.txt") { recorder.record($0, $1) })
        #expect(fromData.fileName.hasSuffix("a.txt") && fromData.fileVersion == "1.0")
        #expect(recorder.last?.sent == 14 && recorder.last?.total == 14)
        #expect(try await lastUpload(simulator).contains("14"))

        let url = FileManager.default.temporaryDirectory.appendingPathComponent("b \(UUID().uuidString) ü.txt")
        try text.write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let own = try await v2.uploadFile(form, file: .file(url))
        #expect(own.fileName != fromData.fileName)
        let other = try await v2.uploadFile(form, file: .file(url, name: "c.txt"))
        #expect(other.fileName.hasSuffix("c.txt"))
        var next = form
        next.fileVersion = "2.0"
        #expect(try await v2.updateFile(next, file: .data(text, name: "c.txt")).fileVersion == "2.0")
        let listed = try await v2.listFiles(distributionType: .http).map { "\($0.fileName) \($0.fileVersion ?? "")" }
        let expected = [fromData, own, other].map { "\($0.fileName) 1.0" } + ["\(other.fileName) 2.0"]
        #expect(Set(listed) == Set(expected))
    }

    @Test func aLargeUploadNeedsConstantMemory() async throws {
        let size: UInt64 = 300 << 20
        let simulator = try Simulator(seed: 262, options: ["maxFileSize": size])
        let v2 = try simulator.client().softwareV2
        let url = try sparse(size)
        defer { try? FileManager.default.removeItem(at: url) }
        // The other tests of this process need some too.
        let before = try residentMegabytes()
        let recorder = ProgressRecorder()
        let file = try await v2.uploadFile(form, file: .file(url) { sent, total in
            recorder.record(sent, total)
            if sent % (10 << 20) == 0 { recorder.recordMemory() }
        })
        #expect(try await v2.listFiles(distributionType: .http).map(\.fileName) == [file.fileName])
        #expect(recorder.last?.sent == size && recorder.last?.total == size && recorder.count == Int(size / (64 << 10)))
        #expect(recorder.isRising)
        #expect(recorder.heaviest > 0 && recorder.heaviest - before < 200, "from \(before) to \(recorder.heaviest) MB")
    }

    @Test func cancellingTheTaskLeavesNoFile() async throws {
        let simulator = try Simulator(seed: 263, options: ["maxFileSize": 8 << 30])
        let v2 = try simulator.client().softwareV2
        // Too large to finish before it is cancelled.
        let url = try sparse(4 << 30)
        defer { try? FileManager.default.removeItem(at: url) }
        let (begun, begin) = AsyncStream.makeStream(of: UInt64.self)
        let task = Task { [form] in
            try await v2.uploadFile(form, file: .file(url) { sent, _ in begin.yield(sent) })
        }
        for await sent in begun where sent > 1 << 20 { break }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try await v2.listFiles(distributionType: .http).isEmpty)
        // The name is free: nothing of it was kept.
        _ = try await v2.uploadFile(form, file: .data(Data([1]), name: url.lastPathComponent))
        #expect(try await v2.listFiles(distributionType: .http).count == 1)
    }

    @Test func aFileIsSentAgainWithAFreshToken() async throws {
        let simulator = try Simulator(seed: 267)
        let v2 = try simulator.client().softwareV2
        #expect(try await v2.listFiles(distributionType: .http).isEmpty)
        try await simulator.expire(bearer: true, sessions: true)
        let recorder = ProgressRecorder()
        let file = try await v2.uploadFile(form, file: .data(Data(count: 100_000), name: "a.bin") { recorder.record($0, $1) })
        #expect(try await v2.listFiles(distributionType: .http).map(\.fileName) == [file.fileName])
        #expect(recorder.last?.sent == 100_000 && !recorder.isRising)
    }

    @Test func anUnreadableFileIsReportedBeforeAnythingIsSent() async throws {
        let simulator = try Simulator(seed: 264)
        let v2 = try simulator.client().softwareV2
        let folder = FileManager.default.temporaryDirectory
        for url in [folder.appendingPathComponent("there-is-none"), folder, URL(string: "https://example.com/settings.txt")!] {
            let error = try await error { try await v2.uploadFile(form, file: .file(url)) }
            guard case .validation(_, let findings, _) = error else { throw error }
            #expect(findings.map(\.code) == ["file.unreadable"], "\(url)")
        }
        let formless = try await error { try await v2.uploadFile(FileUpload(fileVersion: "", make: "", model: "", localTargetPath: ""), file: .data(Data(), name: "a")) }
        #expect(formless.info().findings.count == 4)
        #expect(try await simulator.requests().allSatisfy { !$0.target.contains("/v2/files/") })
    }

    @Test func aFileAboveThePlatformsLimitIsRejected() async throws {
        let simulator = try Simulator(seed: 265, options: ["maxFileSize": 1000])
        let v2 = try simulator.client().softwareV2
        let error = try await error { try await v2.uploadFile(form, file: .data(Data(count: 1001), name: "a.bin")) }
        #expect(error.info().status == 413)
        #expect(try await v2.listFiles(distributionType: .http).isEmpty)
    }

    @Test func theProgramOfTheReadmeRuns() async throws {
        let simulator = try Simulator(seed: 266)
        let client = try simulator.client()
        let devices = try await client.softwareV2.listDevices(distributionType: .http).collect().prefix(3).map(\.deviceId)
        let url = try sparse(100_000)
        defer { try? FileManager.default.removeItem(at: url) }
        let campaign = try await deliver(url, to: devices, with: client)
        #expect(campaign.fileName?.hasSuffix(url.lastPathComponent) == true)
    }
}

/// Records the calls of a progress callback.
private final class ProgressRecorder: @unchecked Sendable {
    private let lock = NSLock()
    private var all: [(sent: UInt64, total: UInt64?)] = []
    private var weights = [0]

    func record(_ sent: UInt64, _ total: UInt64?) {
        lock.withLock { all.append((sent, total)) }
    }

    func recordMemory() {
        let weight = (try? residentMegabytes()) ?? .max
        lock.withLock { weights.append(weight) }
    }

    var last: (sent: UInt64, total: UInt64?)? { lock.withLock { all.last } }
    var count: Int { lock.withLock { all.count } }
    var isRising: Bool { lock.withLock { zip(all, all.dropFirst()).allSatisfy { $0.sent < $1.sent } } }
    var heaviest: Int { lock.withLock { weights.max() ?? 0 } }
}

/// Returns the memory of this process in megabytes; 1 on systems other than Linux.
private func residentMegabytes() throws -> Int {
    #if os(Linux)
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
        return try #require(line.split(separator: " ").dropFirst().first.flatMap { Int($0) }) / 1024
    #else
        return 1
    #endif
}
