"""Makes MP3 of sound. Run as a program of its own: PCM comes in on standard input, MP3 goes out on standard output.

It imports nothing of this project, so that it starts quickly and needs no settings.
"""

import sys

import lameenc  # type: ignore[import-not-found]

AT_ONCE = 1 << 20


def main(rate: int, kilobits: int) -> None:
    """`rate` is samples a second, `kilobits` those of a second of MP3; always the same, so that times are exact."""
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_channels(1)
    encoder.set_in_sample_rate(rate)
    encoder.set_bit_rate(kilobits)
    encoder.set_quality(7)
    while sound := sys.stdin.buffer.read(AT_ONCE):
        sys.stdout.buffer.write(encoder.encode(sound))
    sys.stdout.buffer.write(encoder.flush())


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
