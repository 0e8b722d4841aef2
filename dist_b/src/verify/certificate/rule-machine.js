export function cyclesOf(stay) {
    return Array.from({ length: stay.last - stay.first + 1 }, (_, index) => stay.first + index);
}
