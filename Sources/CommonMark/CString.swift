#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The number of bytes of a text that ends with a zero byte.
func length(_ text: UnsafePointer<CChar>) -> Int {
  strlen(text)
}
