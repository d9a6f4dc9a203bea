extension CampaignWatch: AsyncSequence, AsyncIteratorProtocol {
    public typealias Element = CampaignProgress

    public func makeAsyncIterator() -> CampaignWatch {
        self
    }
}

extension CampaignPlanWatch: AsyncSequence, AsyncIteratorProtocol {
    public typealias Element = CampaignPlanReport

    public func makeAsyncIterator() -> CampaignPlanWatch {
        self
    }
}

extension RequestWatch: AsyncSequence, AsyncIteratorProtocol {
    public typealias Element = RequestProgress

    public func makeAsyncIterator() -> RequestWatch {
        self
    }
}

extension BulkWatch: AsyncSequence, AsyncIteratorProtocol {
    public typealias Element = BulkProgress

    public func makeAsyncIterator() -> BulkWatch {
        self
    }
}

/// Returns the outcome of a watch, whose last step has been made.
private func ended<Outcome>(_ outcome: Outcome?) throws -> Outcome {
    guard let outcome else {
        throw ThingSpaceError.cancelled(
            message: "cancelled: the wait has ended", facts: ErrorFacts(code: "call.cancelled"))
    }
    return outcome
}

extension SoftwareV3 {
    /// Waits until a campaign has ended, and reports its progress after each poll.
    ///
    /// The arguments are those of ``waitForCampaign(_:timeout:pollInterval:options:)``. Throwing from `onProgress` ends the wait
    /// and does not affect the campaign.
    public func waitForCampaign(
        _ campaignId: String, timeout: Double? = nil, pollInterval: Double? = nil, options: CallOptions? = nil,
        onProgress: (CampaignProgress) async throws -> Void
    ) async throws -> Campaign {
        let watch = watchCampaign(campaignId, timeout: timeout, pollInterval: pollInterval, options: options)
        for try await progress in watch {
            try await onProgress(progress)
        }
        return try ended(await watch.result())
    }
}

extension Campaigns {
    /// Waits until a plan finishes or needs your decision, and reports its progress after each poll.
    ///
    /// The arguments are those of ``waitForPlan(_:timeout:pollInterval:options:)``. Throwing from `onProgress` ends the wait and
    /// does not affect the plan.
    public func waitForPlan(
        _ campaign: PlannedCampaign, timeout: Double? = nil, pollInterval: Double? = nil, options: CallOptions? = nil,
        onProgress: (CampaignPlanReport) async throws -> Void
    ) async throws -> CampaignPlanReport {
        let watch = watchPlan(campaign, timeout: timeout, pollInterval: pollInterval, options: options)
        for try await progress in watch {
            try await onProgress(progress)
        }
        return try ended(await watch.result())
    }
}

extension Bulk {
    /// Waits until every part is done, reports the progress at once and at each change, and collects the results.
    ///
    /// The arguments are those of ``wait(_:timeout:pollInterval:options:)``. Throwing from `onProgress` ends the wait and does
    /// not affect the request.
    public func wait(
        _ bulk: BulkRequest, timeout: Double? = nil, pollInterval: Double? = nil, options: CallOptions? = nil,
        onProgress: (BulkProgress) async throws -> Void
    ) async throws -> BulkResult {
        let watch = watch(bulk, timeout: timeout, pollInterval: pollInterval, options: options)
        for try await progress in watch {
            try await onProgress(progress)
        }
        return try ended(await watch.result())
    }
}

extension PendingRequest {
    /// Waits until the request is done, reports its progress at each change, and returns its result.
    ///
    /// Check its status: a request that failed is done too. The arguments are those of
    /// ``wait(timeout:pollInterval:expectedCallbacks:options:)``. Throwing from `onProgress` ends the wait and does not affect
    /// the request.
    public func wait(
        timeout: Double? = nil, pollInterval: Double? = nil, expectedCallbacks: Int64? = nil, options: CallOptions? = nil,
        onProgress: (RequestProgress) async throws -> Void
    ) async throws -> RequestResult {
        let watch = watch(timeout: timeout, pollInterval: pollInterval, expectedCallbacks: expectedCallbacks, options: options)
        for try await progress in watch {
            try await onProgress(progress)
        }
        return try ended(await watch.result())
    }
}
