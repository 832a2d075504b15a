from localoffer.easy_read.easy_read import EasyRead, Release, Row
from localoffer.easy_read.picture import Picture

__all__ = ["EasyRead", "Picture", "Release", "Row"]
