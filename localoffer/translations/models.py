from localoffer.translations.bsl_video import BslVideo
from localoffer.translations.language import Language
from localoffer.translations.piece import Piece
from localoffer.translations.translation import Translation

__all__ = ["BslVideo", "Language", "Piece", "Translation"]
