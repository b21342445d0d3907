/** Computes something of an object once, however often it is asked for. */
export function oncePer<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const computed = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const found = computed.get(key) ?? { value: compute(key) };
    computed.set(key, found);
    return found.value;
  };
}
