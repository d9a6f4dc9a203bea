/// A list whose pages are fetched as they are needed: `for try await` gives its items, `nextPage` whole
/// pages.
///
/// It is walked once, like a stream; a new walk needs a new list. Nothing is sent before the first item
/// is asked for. After an error the same call may be made again: no item is lost.
public protocol PagedList<Element>: AsyncSequence, AnyObject, Sendable
where Element: Sendable, AsyncIterator == PagedIterator<Element> {
    /// One page as the platform gives it.
    associatedtype Page: Sendable

    /// Fetches the next page; `nil` when there are no more.
    func nextPage() async throws -> Page?

    /// Fetches the items of the next page; `nil` when there are no more.
    func nextItems() async throws -> [Element]?

    /// Where the page after the last one fetched begins; `nil` before the first and after the last.
    var cursor: String? { get }
}

extension PagedList {
    public func makeAsyncIterator() -> PagedIterator<Element> {
        PagedIterator { try await self.nextItems() }
    }

    /// All items that are left, in one list.
    public func collect() async throws -> [Element] {
        var all: [Element] = []
        while let items = try await nextItems() {
            all += items
        }
        return all
    }

    /// The pages that are left.
    public var pages: Pages<Self> {
        Pages(list: self)
    }
}

/// Hands out the items of a ``PagedList``.
public struct PagedIterator<Element: Sendable>: AsyncIteratorProtocol {
    private let fetch: @Sendable () async throws -> [Element]?
    private var items: ArraySlice<Element> = []

    init(fetch: @escaping @Sendable () async throws -> [Element]?) {
        self.fetch = fetch
    }

    public mutating func next() async throws -> Element? {
        while items.isEmpty {
            guard let fetched = try await fetch() else { return nil }
            items = fetched[...]
        }
        return items.removeFirst()
    }
}

/// The pages of a ``PagedList``.
public struct Pages<List: PagedList>: AsyncSequence, AsyncIteratorProtocol, Sendable {
    public typealias Element = List.Page

    let list: List

    public func makeAsyncIterator() -> Self {
        self
    }

    public func next() async throws -> List.Page? {
        try await list.nextPage()
    }
}
