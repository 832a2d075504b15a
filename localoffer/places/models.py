from localoffer.places.postcode import Postcode

__all__ = ["Postcode"]
